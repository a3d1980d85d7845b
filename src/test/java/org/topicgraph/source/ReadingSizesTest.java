package org.topicgraph.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.topicgraph.source.Readings.Reading;

/** Tables give the same rows, rejections and reports whatever is in a batch, whatever comes at a time, whoever reads. */
public class ReadingSizesTest {
    private static final int[] SIZES = {1, 2, 3, 7, 64, 4096};
    private static final int[] THREADS = {1, 2, 8};

    /** {@return a table with anything in its cells, in half of all cases with something that breaks a record} */
    public static String randomTable(Random random) {
        StringBuilder table = new StringBuilder("id,tags,text\n");
        int damage = random.nextInt(4);
        String alphabet = damage < 2 ? "ab; \u00E9\u5B57\uD83D\uDE00" : "ab; \u00E9\u5B57\uD83D\uDE00,\"\n\r\0\t";
        int[] points = alphabet.codePoints().toArray();
        int rows = 3 + random.nextInt(40);
        String end = random.nextBoolean() ? "\n" : "\r\n";
        for (int row = 0; row < rows; row++) {
            table.append(row).append(',');
            boolean quoted = random.nextInt(3) == 0;
            String cell = cell(points, random);
            table.append(quoted ? '"' + cell.replace("\"", damage == 3 ? "\"" : "\"\"") + '"' : cell);
            table.append(random.nextInt(9) == 0 && damage > 0 ? "" : ",");
            table.append(quoted ? '"' + cell(points, random).replace("\"", "\"\"") + '"' : "x")
                    .append(end);
            if (random.nextInt(12) == 0) {
                table.append(random.nextBoolean() ? end : " " + end);
            }
        }
        return table.toString();
    }

    private static String cell(int[] points, Random random) {
        StringBuilder cell = new StringBuilder();
        for (int i = random.nextInt(9); i > 0; i--) {
            cell.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return cell.toString();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void randomTablesReadTheSame(int seed) {
        Random random = new Random(seed);
        int rows = 0;
        int rejections = 0;
        for (int i = 0; i < 20; i++) {
            Reading whole = requireSame(randomTable(random).getBytes(UTF_8));
            rows += whole.rows().size();
            rejections += whole.rejections().size();
        }
        assertTrue(rows > 100 && rejections > 20, rows + " rows, " + rejections + " rejections");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.topicgraph.source.FieldParserTest#goldenTables")
    void goldenTablesReadTheSame(Path table) throws IOException {
        requireSame(Files.readAllBytes(table));
    }

    /** {@return the reading, which every size gives, by 1, 2 and 8 threads in turn; an empty one where all are refused} */
    private static Reading requireSame(byte[] table) {
        ReadingLimits one = ReadingLimits.DEFAULTS;
        Reading whole;
        try {
            whole = Readings.read(table, SourceOptions.DEFAULTS, one, 1, Integer.MAX_VALUE);
        } catch (InputException e) {
            for (int size : SIZES) {
                assertEquals(e.getMessage(), refusal(table, size));
            }
            return new Reading(List.of(), List.of(), List.of());
        }
        for (int i = 0; i < SIZES.length; i++) {
            int size = SIZES[i];
            int threads = THREADS[(i + table.length) % THREADS.length];
            ReadingLimits limits = new ReadingLimits(one.recordBytes(), one.recordLines(), size);
            assertEquals(
                    whole,
                    Readings.read(table, SourceOptions.DEFAULTS, limits, threads, size),
                    () -> "pieces of %d, %d threads: %s".formatted(size, threads, new String(table, UTF_8)));
        }
        return whole;
    }

    private static String refusal(byte[] table, int size) {
        ReadingLimits limits = new ReadingLimits(1 << 20, 10_000, size);
        try {
            return Readings.read(table, SourceOptions.DEFAULTS, limits, 2, size) + " is no refusal";
        } catch (InputException e) {
            return e.getMessage();
        }
    }
}
