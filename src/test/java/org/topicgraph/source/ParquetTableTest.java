package org.topicgraph.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.topicgraph.source.Readings.Reading;

/** Parquet files as they are read. */
class ParquetTableTest {
    private static final String LISTS =
            """
            message works {
              required int64 id;
              optional binary title (STRING);
              optional group keywords (LIST) { repeated group list { optional binary element (STRING); } }
              optional int32 date (DATE);
            }
            """;

    /** Row i has i % 4 topics, but one row in five has no list and one in seven a null in it; texts and dates come and go. */
    private static final BiConsumer<Group, Integer> WORKS = (group, i) -> {
        group.add("id", 1000L + i);
        if (i % 3 > 0) {
            group.add("title", "title " + i);
            group.add("date", i);
        }
        if (i % 5 > 0) {
            Group list = group.addGroup("keywords");
            for (int topic = 0; topic < i % 4; topic++) {
                list.addGroup("list").add("element", "topic " + topic + ", " + i % 9 + "; é");
            }
            if (i % 7 == 0) {
                list.addGroup("list");
            }
        }
    };

    private static List<String> topicsOfWork(int i) {
        return i % 5 == 0
                ? List.of()
                : IntStream.range(0, i % 4)
                        .mapToObj(topic -> "topic " + topic + ", " + i % 9 + "; é")
                        .toList();
    }

    private static List<List<String>> topics(Reading reading) {
        return reading.rows().stream().map(Readings.ReadRow::topics).toList();
    }

    private static void assertWorks(byte[] file) {
        Reading reading = Readings.read(file);
        assertEquals(
                IntStream.range(0, 250).mapToObj(ParquetTableTest::topicsOfWork).toList(), topics(reading));
        for (int i = 0; i < 250; i++) {
            Row row = reading.rows().get(i).row();
            assertEquals(i + 1, row.line());
            assertEquals(Integer.toString(1000 + i), row.id());
            assertEquals(i % 3 > 0 ? "title " + i : "", row.text());
            assertEquals(i % 3 > 0 ? LocalDate.ofEpochDay(i).toString() : "", row.date());
        }
        assertEquals(List.of(), reading.rejections());
        assertTrue(
                reading.report().description().startsWith("Parquet; topics in column 3"),
                reading.report().description());
    }

    @ParameterizedTest
    @EnumSource(
            value = CompressionCodecName.class,
            names = {"UNCOMPRESSED", "SNAPPY", "GZIP", "ZSTD", "LZ4_RAW"})
    void listsAreTopicsHoweverTheyArePacked(CompressionCodecName codec) throws IOException {
        for (WriterVersion version : WriterVersion.values()) {
            assertWorks(ParquetFiles.of(LISTS, 250, WORKS, codec, version));
        }
    }

    @Test
    void whatIsPackedOtherwiseIsNamed() throws IOException {
        byte[] file = ParquetFiles.of(LISTS, 5, WORKS, CompressionCodecName.BROTLI, WriterVersion.PARQUET_1_0);
        InputException e = assertThrows(InputException.class, () -> Readings.read(file));
        assertTrue(
                e.getMessage()
                        .endsWith(": it is packed by BROTLI, which is not read; write it with snappy, gzip or zstd"),
                e.getMessage());
    }

    @Test
    void flatTextsAreSplitAsInAnyTable() throws IOException {
        Reading reading = Readings.read(
                ParquetFiles.of("message t { optional binary tags (STRING); optional double year; }", 3, (group, i) -> {
                    if (i < 2) {
                        group.add("tags", i + " a; b; c " + i);
                        group.add("year", i == 0 ? 2019.0 : Double.NaN);
                    }
                }));
        assertEquals(List.of(List.of("0 a", "b", "c 0"), List.of("1 a", "b", "c 1")), topics(reading));
        assertEquals(
                List.of("2019", ""),
                reading.rows().stream().map(row -> row.row().date()).toList());
        assertEquals(1, reading.report().blankLines());
    }

    @Test
    void listsOfEveryShapeAreLists() throws IOException {
        List<String> shapes = List.of(
                "repeated binary tags (STRING);",
                "optional group tags (LIST) { repeated binary array (STRING); }",
                "optional group tags (LIST) { repeated group bag { optional binary array_element (STRING); } }",
                "optional group tags (LIST) { repeated group list { required binary item (STRING); } }");
        for (String shape : shapes) {
            byte[] file = ParquetFiles.of("message t { required int32 id; " + shape + " }", 3, (group, i) -> {
                group.add("id", i);
                if (shape.startsWith("repeated")) {
                    IntStream.range(0, i).forEach(topic -> group.add("tags", "t" + topic));
                    return;
                }
                Group list = group.addGroup("tags");
                for (int topic = 0; topic < i; topic++) {
                    if (shape.contains("array (")) {
                        list.add(0, "t" + topic);
                    } else {
                        list.addGroup(0).add(0, "t" + topic);
                    }
                }
            });
            Reading reading = Readings.read(file);
            assertEquals(List.of(List.of(), List.of("t0"), List.of("t0", "t1")), topics(reading), shape);
            assertEquals(List.of("id", "tags"), reading.report().header(), shape);
        }
    }

    @Test
    void groupsAreColumnsByTheirPaths() {
        String schema =
                """
                message t {
                  optional group doc { required binary id (STRING); }
                  optional group authors (LIST) { repeated group authors_tuple { required binary name (STRING); } }
                  optional group keywords (LIST) { repeated group list { optional group element {
                    required binary display_name (STRING); required double score; } } }
                  optional group counts (MAP) { repeated group key_value {
                    required binary key (STRING); optional int32 value; } }
                }
                """;
        assertEquals(
                List.of(
                        "doc.id",
                        "authors.name",
                        "keywords.display_name",
                        "keywords.score",
                        "counts.key",
                        "counts.value"),
                ParquetColumn.of(MessageTypeParser.parseMessageType(schema)).stream()
                        .map(ParquetColumn::name)
                        .toList());
    }

    @Test
    void valuesAreWrittenAsAPersonWould() throws IOException {
        List<String> types = List.of(
                "int64 id (TIMESTAMP(MICROS,true))",
                "int64 id (TIMESTAMP(MILLIS,true))",
                "int64 id (DECIMAL(18,2))",
                "int32 id (INTEGER(32,false))",
                "int64 id (INTEGER(64,false))",
                "int32 id (TIME(MILLIS,true))",
                "int32 id (DATE)",
                "boolean id",
                "float id",
                "double id",
                "binary id");
        List<Object> values = List.of(-86_400_000_000L, 1_500L, 1250L, -1, -1L, 1000, -1, true, 0.1f, 1e21, "plain");
        List<String> expected = List.of(
                "1969-12-31",
                "1970-01-01T00:00:01.500",
                "12.5",
                "4294967295",
                "18446744073709551615",
                "00:00:01",
                "1969-12-31",
                "TRUE",
                "0.1",
                "1000000000000000000000",
                "plain");
        for (int i = 0; i < types.size(); i++) {
            Object value = values.get(i);
            byte[] file = ParquetFiles.of(
                    "message t { required %s; required binary tags (STRING); }".formatted(types.get(i)),
                    1,
                    (group, row) -> {
                        add(group, value);
                        group.add("tags", "a; b");
                    });
            assertEquals(
                    expected.get(i), Readings.read(file).rows().get(0).row().id(), types.get(i));
        }
    }

    private static void add(Group group, Object value) {
        if (value instanceof Long number) {
            group.add("id", number);
        } else if (value instanceof Integer number) {
            group.add("id", number);
        } else if (value instanceof Boolean yes) {
            group.add("id", yes);
        } else if (value instanceof Float number) {
            group.add("id", number);
        } else if (value instanceof Double number) {
            group.add("id", number);
        } else {
            group.add("id", (String) value);
        }
    }

    @Test
    void aFileWithoutRowsHasNone() throws IOException {
        Reading reading = Readings.read(ParquetFiles.of(LISTS, 0, WORKS));
        assertEquals(List.of(), reading.rows());
        assertEquals(
                List.of("id", "title", "keywords", "date"), reading.report().header());
    }

    @Test
    void whatIsCutOffIsSaidToBe() throws IOException {
        byte[] file = ParquetFiles.of(LISTS, 250, WORKS);
        for (int length : List.of(4, 100, file.length / 2, file.length - 1)) {
            InputException e = assertThrows(InputException.class, () -> Readings.read(Arrays.copyOf(file, length)));
            assertEquals(InputException.Kind.UNUSABLE, e.kind());
            assertTrue(e.getMessage().contains("the file is damaged or cut off"), e.getMessage());
            assertFalse(e.getMessage().contains(".input"), e.getMessage());
        }
    }

    /** Pages have checksums, so that hardly any garbage is taken for data; none may end in anything but a message. */
    @Test
    void garbageIsSaidToBe() throws IOException {
        byte[] whole = ParquetFiles.of(LISTS, 250, WORKS, CompressionCodecName.SNAPPY, WriterVersion.PARQUET_1_0);
        byte[] middle = whole.clone();
        Arrays.fill(middle, whole.length / 3, whole.length / 3 + 200, (byte) 0xA5);
        InputException said = assertThrows(InputException.class, () -> Readings.read(middle));
        assertTrue(said.getMessage().contains("the file is damaged or cut off"), said.getMessage());
        Random random = new Random(1);
        int refused = 0;
        for (int trial = 0; trial < 60; trial++) {
            byte[] broken = whole.clone();
            int length = 1 + random.nextInt(20);
            int place = 4 + random.nextInt(whole.length - 8 - length);
            for (int i = 0; i < length; i++) {
                broken[place + i] = (byte) random.nextInt(256);
            }
            try {
                Readings.read(broken);
            } catch (InputException e) {
                refused++;
                assertEquals(InputException.Kind.UNUSABLE, e.kind());
            }
        }
        assertTrue(refused > 40, refused + " of 60");
    }
}
