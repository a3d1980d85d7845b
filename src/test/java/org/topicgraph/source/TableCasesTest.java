package org.topicgraph.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.topicgraph.source.Readings.ReadRow;
import org.topicgraph.source.Readings.Reading;

/** The cases of {@code tables.yaml} and {@code records.yaml}: what comes of each input, to the byte. */
class TableCasesTest {
    /** A table and what comes of it; the file says what each part is. */
    record Case(
            String name,
            String input,
            String hex,
            String encoding,
            Map<String, String> options,
            @JsonProperty("taken for") String takenFor,
            List<String> rows,
            List<String> rejected,
            long blank,
            List<String> warnings,
            String error) {
        byte[] bytes() {
            return hex == null
                    ? input.getBytes(Charset.forName(encoding == null ? "UTF-8" : encoding))
                    : HexFormat.of().parseHex(hex.replaceAll("\\s", ""));
        }

        SourceOptions sourceOptions() {
            Map<String, String> given = options == null ? Map.of() : options;
            return new SourceOptions(
                    given.getOrDefault("format", "auto"),
                    list(given.get("topics")),
                    Optional.ofNullable(given.get("text")),
                    Optional.ofNullable(given.get("id")),
                    Optional.ofNullable(given.get("date")),
                    list(given.get("topic-separator")),
                    Optional.ofNullable(given.get("delimiter")),
                    Optional.ofNullable(given.get("quote")),
                    Optional.ofNullable(given.get("encoding")).map(Charset::forName),
                    Optional.ofNullable(given.get("group-by")),
                    Deduplicate.named(given.getOrDefault("deduplicate", "none")).orElseThrow(),
                    Optional.ofNullable(given.get("row-weight")),
                    fieldOptions(given),
                    Optional.ofNullable(given.get("sheet")));
        }

        private static FieldOptions fieldOptions(Map<String, String> given) {
            return new FieldOptions(
                    given.containsKey("mesh-qualifiers") ? MeshQualifiers.KEEP : MeshQualifiers.STRIP,
                    given.containsKey("major-topics-only"),
                    given.containsKey("concept-level")
                            ? OptionalInt.of(Integer.parseInt(given.get("concept-level")))
                            : OptionalInt.empty(),
                    given.containsKey("min-score")
                            ? OptionalDouble.of(Double.parseDouble(given.get("min-score")))
                            : OptionalDouble.empty());
        }

        private static List<String> list(String option) {
            return option == null ? List.of() : Arrays.asList(option.split(" & "));
        }
    }

    static Stream<Named<Case>> cases() throws IOException {
        List<Named<Case>> cases = new ArrayList<>();
        for (String file : List.of("tables.yaml", "records.yaml")) {
            try (InputStream yaml = TableCasesTest.class.getResourceAsStream(file)) {
                for (Case c : new ObjectMapper(new YAMLFactory()).readValue(yaml, Case[].class)) {
                    cases.add(Named.of(c.name, c));
                }
            }
        }
        return cases.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void readsAsItShould(Case c) {
        if (c.error != null) {
            InputException e = assertThrows(InputException.class, () -> Readings.read(c.bytes(), c.sourceOptions()));
            assertEquals(c.error, e.kind() + " " + e.getMessage());
            return;
        }
        Reading reading = Readings.read(c.bytes(), c.sourceOptions());
        if (c.takenFor != null) {
            assertEquals(c.takenFor, reading.report().description());
        }
        assertEquals(
                lines(c.rows),
                lines(reading.rows().stream().map(TableCasesTest::shown).toList()));
        assertEquals(
                lines(c.rejected),
                lines(reading.rejections().stream().map(TableCasesTest::shown).toList()));
        assertEquals(lines(c.warnings), lines(reading.report().warnings()));
        assertEquals(c.blank, reading.report().blankLines());
        assertEquals(
                reading.rows().size() + reading.rejections().size(),
                reading.report().rows());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void readsTheSameInPiecesOfAnySize(Case c) {
        if (c.error != null) {
            return;
        }
        Reading whole = Readings.read(c.bytes(), c.sourceOptions());
        for (int size : new int[] {1, 2, 3, 7, 16, 61, 4096}) {
            ReadingLimits limits = new ReadingLimits(1 << 20, 10_000, size);
            assertEquals(
                    whole, Readings.read(c.bytes(), c.sourceOptions(), limits, 1 + size % 3, size), "size " + size);
        }
    }

    /** {@code 1: topic + topic}, then id, text, date, join and weight where there are any. */
    private static String shown(ReadRow read) {
        StringBuilder line = new StringBuilder().append(read.row().number()).append(": ");
        line.append(String.join(" + ", read.topics()));
        Map<String, String> cells = Map.of(
                "id",
                read.row().id(),
                "text",
                read.row().text(),
                "date",
                read.row().date(),
                "join",
                read.row().join(),
                "weight",
                read.row().weight());
        for (String cell : List.of("id", "text", "date", "join", "weight")) {
            if (!cells.get(cell).isEmpty()) {
                line.append("; ").append(cell).append(' ').append(cells.get(cell));
            }
        }
        return line.toString();
    }

    private static String shown(Rejection r) {
        return "%d: line %d, byte %d+%d, %s (%s) %s"
                .formatted(r.row(), r.line(), r.byteOffset(), r.byteLength(), r.reason(), r.detail(), r.raw());
    }

    private static String lines(List<String> lines) {
        return lines == null ? "" : String.join("\n", lines);
    }
}
