package org.topicgraph.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RawFormsTest {
    private static final List<String> LETTERS = List.of("a", "B", "c", " ", "é", "ß", "漢", "😀", "ﬁ", "-");

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 40);
    }

    private record Plain(int number, long count, long firstRow) {}

    @ParameterizedTest
    @MethodSource("seeds")
    void formsAreThoseOfAMap(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        RawForms forms = new RawForms(TopicKey.NFKC, random.nextLong());
        Map<String, Plain> plain = new LinkedHashMap<>();
        int longest = 1 + random.nextInt(6);
        for (int r = 0; r < 3_000; r++) {
            List<String> row = row(random, longest);
            long place = random.nextInt(4) == 0 ? random.nextInt(3_000) : r; // mostly in order
            int[] found = new int[row.size() + 2];
            forms.beginRow();
            row.forEach(text -> forms.mention(">" + text + "<", 1, 1 + text.length()));
            forms.resolve(found, 2);
            forms.makeKeys();
            for (int m = 0; m < row.size(); m++) {
                Plain before = plain.computeIfAbsent(row.get(m), t -> new Plain(plain.size(), 0, Long.MAX_VALUE));
                plain.put(
                        row.get(m), new Plain(before.number(), before.count() + 1, Math.min(before.firstRow(), place)));
                assertEquals(before.number(), found[m + 2]);
                forms.count(found[m + 2], place);
            }
        }
        assertEquals(plain.size(), forms.size());
        plain.forEach((text, expected) -> {
            assertEquals(text, forms.form(expected.number()));
            assertEquals(expected.count(), forms.count(expected.number()));
            assertEquals(expected.firstRow(), forms.firstRow(expected.number()));
            String key = TopicKey.NFKC.of(text);
            assertEquals(
                    key,
                    forms.key(expected.number()) == RawForms.NO_KEY
                            ? ""
                            : forms.keys().get(forms.key(expected.number())));
        });
        assertEquals(
                plain.keySet().stream()
                        .map(TopicKey.NFKC::of)
                        .filter(key -> !key.isEmpty())
                        .distinct()
                        .toList(),
                forms.keys());
    }

    private static List<String> row(SplittableRandom random, int longest) {
        List<String> row = new ArrayList<>();
        for (int m = random.nextInt(random.nextInt(50) == 0 ? 300 : 8); m > 0; m--) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(random.nextInt(500) == 0 ? 500 : longest); i >= 0; i--) {
                text.append(LETTERS.get(random.nextInt(LETTERS.size())));
            }
            row.add(text.toString());
        }
        return row;
    }

    @Test
    void aRowThatIsGivenUpLeavesNothing() {
        RawForms forms = new RawForms(TopicKey.NFKC, 1);
        forms.beginRow();
        forms.mention("left", 0, 4);
        forms.beginRow();
        forms.mention("kept", 0, 4);
        int[] found = new int[1];
        forms.resolve(found, 0);
        assertEquals(1, forms.size());
        assertEquals("kept", forms.form(found[0]));
    }
}
