package org.topicgraph.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sentences in fifteen languages into which labels were planted as words, as forms, as pieces and not at all. */
class PlantedCorpusTest {
    private static final int ROWS = 200;

    private record PlantedRow(String label, String text) {}

    private static final Map<Support, List<PlantedRow>> PLANTED = new EnumMap<>(Support.class);

    @BeforeAll
    static void plant() throws IOException {
        for (Support support : Support.values()) {
            PLANTED.put(support, new ArrayList<>());
        }
        // several rounds, the later ones with a sentence of the same language before, which has no label
        for (int round = 0; PLANTED.values().stream().anyMatch(rows -> rows.size() < ROWS); round++) {
            for (String[] label : table("planted-labels.csv").toList()) {
                List<String> frames = table("planted-frames.csv")
                        .filter(frame -> frame[0].equals(label[0]))
                        .map(frame -> frame[1])
                        .toList();
                for (int f = 0; f < frames.size(); f++) {
                    String before = round == 0
                            ? ""
                            : frames.get((f + round) % frames.size()).replace("{}", "–") + " ".repeat(round);
                    plant(Support.WORD, label[1], label[1], before + frames.get(f));
                    plant(
                            Support.INFLECTED,
                            label[1],
                            label[2].equals(label[1]) ? "" : label[2],
                            before + frames.get(f));
                    plant(Support.INSIDE_WORD, label[1], label[3], before + frames.get(f));
                    plant(Support.ABSENT, label[1], "–", before + frames.get(f));
                }
            }
        }
    }

    private static void plant(Support support, String label, String planted, String frame) {
        if (!planted.isEmpty()) {
            PLANTED.get(support).add(new PlantedRow(label, frame.replace("{}", planted)));
        }
    }

    private static Stream<String[]> table(String name) throws IOException {
        try (InputStream in = PlantedCorpusTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\\|", -1));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyPlantedMentionIsClassedAsItWasPlanted(Support planted) {
        TextSupport support = new TextSupport(Optional.empty());
        List<String> wrong = PLANTED.get(planted).stream()
                .filter(row ->
                        Support.ofCode(support.place(row.text(), row.label()).code()) != planted)
                .map(row -> row.label() + ": " + row.text())
                .toList();
        assertEquals(List.of(), wrong);
    }
}
