package org.topicgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.parquet.example.data.Group;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.topicgraph.source.ParquetFiles;

/** One corpus written in each format gives the same graph, byte for byte. A further format is one writer here. */
class EveryFormatTest {
    private record Work(String id, String title, String text, int year, List<String> topics) {
        String list(String separator) {
            return String.join(separator, topics);
        }
    }

    private static final List<Work> WORKS = List.of(
            new Work(
                    "1",
                    "Maps of science",
                    "Co-word analysis and R&D.",
                    2019,
                    List.of("co-word analysis", "R&D", "C#")),
            new Work("2", "Growing old", "", 2020, List.of("aged, 80 and over", "caf\u00E9 culture")),
            new Work("3", "Nothing", "No topics here.", 2020, List.of()),
            new Work(
                    "4",
                    "Graphs",
                    "A \"graph\" of 50% of all.",
                    2021,
                    List.of("\u77E5\u8BC6\u56FE\u8C31", "co-word analysis", "R&D")),
            new Work(
                    "5",
                    "More",
                    "caf\u00E9 culture",
                    2021,
                    List.of("caf\u00E9 culture", "C#", "50% rule", "\"graph\"", "co-word analysis")),
            new Work("6", "Last", "Old and older.", 2022, List.of("aged, 80 and over", "50% rule", "\u00D6kologie")));

    private static final String TABLE = "plain.csv";

    private static final List<String> COMPARED = List.of("graph.json", "nodes.csv", "edges.csv");

    private static final Map<String, Function<Work, String>> RECORDS = new TreeMap<>(Map.ofEntries(
            Map.entry("wos.txt", w -> "PT J\nTI %s\n%s%sPY %d\nUT %s\nER\n\n"
                    .formatted(
                            w.title,
                            w.topics.isEmpty() ? "" : "DE " + w.list("; ").replace("; ", ";\n   ") + "\n",
                            w.text.isEmpty() ? "" : "AB " + w.text + "\n",
                            w.year,
                            w.id)),
            Map.entry("pubmed.txt", w -> "PMID- %s\nDP  - %d\nTI  - %s\nAB  - %s\n%s\n"
                    .formatted(w.id, w.year, w.title, w.text, each(w, "MH  - *", "/methods\n"))),
            Map.entry("ris.ris", w -> "TY  - JOUR\nID  - %s\nTI  - %s\nAB  - %s\nPY  - %d///\n%sER  - \n\n"
                    .formatted(w.id, w.title, w.text, w.year, each(w, "KW  - ", "\n"))),
            Map.entry("endnote.enw", w -> "%%0 Journal Article\n%%T %s\n%%X %s\n%%D %d\n%%M %s\n%%K %s\n\n"
                    .formatted(w.title, w.text, w.year, w.id, w.list("\n"))),
            Map.entry("refworks.txt", w -> "RT Journal Article\nID %s\nT1 %s\nAB %s\nYR %d\nK1 %s\n\n"
                    .formatted(w.id, w.title, w.text, w.year, w.list(";"))),
            Map.entry(
                    "noteexpress.net",
                    w ->
                            "{Reference Type}: Journal Article\n{Accession Number}: %s\n{Title}: %s\n{Abstract}: %s\n{Year}: %d\n{Keywords}: %s;\n\n"
                                    .formatted(w.id, w.title, w.text, w.year, w.list("\uFF1B"))),
            Map.entry(
                    "works.bib",
                    w -> "@article{%s,\n  title = {%s},\n  abstract = {%s},\n  year = %d,\n  keywords = {%s}\n}\n\n"
                            .formatted(w.id, tex(w.title), tex(w.text), w.year, tex(w.list("; ")))),
            Map.entry(
                    "lines.jsonl",
                    w -> "{\"id\": \"%s\", \"title\": \"%s\", \"abstract\": \"%s\", \"year\": %d, \"keywords\": [%s]}\n"
                            .formatted(w.id, json(w.title), json(w.text), w.year, strings(w, "\"", "\""))),
            Map.entry(
                    "openalex.jsonl",
                    w ->
                            "{\"id\": \"%s\", \"title\": \"%s\", \"abstract\": \"%s\", \"publication_year\": %d, \"primary_topic\": {\"display_name\": \"x\"}, \"keywords\": [%s]}\n"
                                    .formatted(
                                            w.id,
                                            json(w.title),
                                            json(w.text),
                                            w.year,
                                            strings(w, "{\"display_name\": \"", "\", \"score\": 0.5}"))),
            Map.entry("scopus.csv", w -> "\"%s\",\"%s\",%d,\"J\",\"%s\",\"%s\"\n"
                    .formatted(quoted(w.title), quoted(w.text), w.year, quoted(w.list("; ")), w.id)),
            Map.entry("plain.csv", w -> "%s,\"%s\",%d,\"%s\"\n"
                    .formatted(
                            w.id,
                            quoted(w.title + (w.text.isEmpty() ? "" : "\n" + w.text)),
                            w.year,
                            quoted(w.list("|")))),
            Map.entry("table.tsv", w -> "%s\t\"%s\"\t%d\t\"%s\"\n"
                    .formatted(
                            w.id,
                            quoted(w.title + (w.text.isEmpty() ? "" : "\n" + w.text)),
                            w.year,
                            quoted(w.list(" | ")))),
            Map.entry("arrays.csv", w -> "%s;\"%s\";%d;\"%s\"\n"
                    .formatted(
                            w.id,
                            quoted(w.title + (w.text.isEmpty() ? "" : "\n" + w.text)),
                            w.year,
                            quoted("[" + strings(w, "\"", "\"") + "]"))),
            Map.entry("wide.csv", w -> "%s,\"%s\",%d,%s\n"
                    .formatted(
                            w.id,
                            quoted(w.title + (w.text.isEmpty() ? "" : "\n" + w.text)),
                            w.year,
                            IntStream.range(0, 5)
                                    .mapToObj(i -> i < w.topics.size() ? '"' + quoted(w.topics.get(i)) + '"' : "")
                                    .collect(Collectors.joining(",")))),
            Map.entry(
                    "array.json",
                    w -> "  {\"id\": %s, \"title\": \"%s\", \"abstract\": \"%s\", \"year\": %d,\n   \"tags\": [%s]},\n"
                            .formatted(w.id, json(w.title), json(w.text), w.year, strings(w, "\"", "\""))),
            Map.entry(
                    "github.json",
                    w ->
                            "  {\"full_name\": \"%s\", \"description\": \"%s\", \"created_at\": \"%d\", \"topics\": [%s]},\n"
                                    .formatted(
                                            w.id,
                                            json(w.title + (w.text.isEmpty() ? "" : "\n" + w.text)),
                                            w.year,
                                            strings(w, "\"", "\""))),
            Map.entry(
                    "crossref.json",
                    w ->
                            "{\"DOI\": \"%s\", \"title\": [\"%s\"], \"abstract\": \"%s\", \"issued\": {\"date-parts\": [[%d]]}, \"subject\": [%s]},\n"
                                    .formatted(w.id, json(w.title), json(w.text), w.year, strings(w, "\"", "\""))),
            Map.entry(
                    "cnki.txt",
                    w ->
                            "SrcDatabase-\u6765\u6E90\u5E93: x\nTitle-\u9898\u540D: %s\nSummary-\u6458\u8981: %s\nYear-\u5E74: %d\nKeyword-\u5173\u952E\u8BCD: %s\n\n"
                                    .formatted(w.title, w.text, w.year, w.list(";;"))),
            Map.entry("dimensions.csv", w -> "1,pub.%s,\"%s\",\"%s\",%d,\"%s\"\n"
                    .formatted(w.id, quoted(w.title), quoted(w.text), w.year, quoted(w.list("; ")))),
            Map.entry("lens.csv", w -> "%s,\"%s\",\"%s\",%d,\"%s\"\n"
                    .formatted(w.id, quoted(w.title), quoted(w.text), w.year, quoted(w.list("; ")))),
            Map.entry("ieee.csv", w -> "\"%s\",\"%s\",%d,\"%s\",\"%s\",\"\"\n"
                    .formatted(quoted(w.title), quoted(w.text), w.year, w.id, quoted(w.list(";")))),
            Map.entry("openalex.csv", w -> "%s,\"%s\",x,%d,\"%s\",\"%s\"\n"
                    .formatted(w.id, quoted(w.title), w.year, quoted(w.text), quoted(w.list("|")))),
            Map.entry("wos-tab.txt", w -> "J\t%s\tJ\t%s\t%s\t%d\t%s\t\n"
                    .formatted(w.title, w.list("; "), w.text, w.year, w.id)),
            Map.entry(
                    "Posts.xml",
                    w ->
                            "  <row Id=\"%s\" PostTypeId=\"1\" CreationDate=\"%d\" Title=\"%s\" Body=\"%s\" Tags=\"%s\" />\n  <row Id=\"9%s\" PostTypeId=\"2\" Body=\"an answer\" />\n"
                                    .formatted(
                                            w.id,
                                            w.year,
                                            xml(w.title),
                                            xml(w.text.replace("&", "&amp;")),
                                            xml(each(w, "<", ">")),
                                            w.id))));

    /** What stands before and after the records. */
    private static final Map<String, List<String>> AROUND = Map.ofEntries(
            Map.entry("wos.txt", List.of("FN Clarivate Analytics Web of Science\nVR 1.0\n", "EF\n")),
            Map.entry("scopus.csv", List.of("Title,Abstract,Year,Source title,Author Keywords,EID\n", "")),
            Map.entry("plain.csv", List.of("id,text,year,topics\n", "")),
            Map.entry("table.tsv", List.of("id\ttext\tyear\ttopics\n", "")),
            Map.entry("arrays.csv", List.of("id;text;year;topics\n", "")),
            Map.entry("wide.csv", List.of("id,text,year,topic1,topic2,topic3,topic4,topic5\n", "")),
            Map.entry("array.json", List.of("[\n", "  {\"id\": 0}\n]\n")),
            Map.entry("github.json", List.of("{\"items\": [\n", "  {\"full_name\": \"0\", \"topics\": []}]}\n")),
            Map.entry("crossref.json", List.of("{\"message\": {\"items\": [\n", "{\"DOI\": \"0\"}]}}\n")),
            Map.entry(
                    "dimensions.csv",
                    List.of(
                            "\"About the data: exported on a day\"\nRank,Publication ID,Title,Abstract,PubYear,MeSH terms\n",
                            "")),
            Map.entry("lens.csv", List.of("Lens ID,Title,Abstract,Publication Year,Keywords\n", "")),
            Map.entry(
                    "ieee.csv",
                    List.of("Document Title,Abstract,Publication Year,DOI,Author Keywords,IEEE Terms\n", "")),
            Map.entry(
                    "openalex.csv",
                    List.of(
                            "id,display_name,authorships.author.display_name,publication_year,abstract,keywords.display_name\n",
                            "")),
            Map.entry("wos-tab.txt", List.of("PT\tTI\tSO\tDE\tAB\tPY\tUT\n", "")),
            Map.entry("Posts.xml", List.of("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<posts>\n", "</posts>\n")));

    @TempDir
    private Path folder;

    private static String each(Work work, String before, String after) {
        return work.topics.stream().map(topic -> before + topic + after).collect(Collectors.joining());
    }

    private static String strings(Work work, String before, String after) {
        return work.topics.stream().map(topic -> before + json(topic) + after).collect(Collectors.joining(", "));
    }

    private static String tex(String text) {
        return text.replace("&", "\\&")
                .replace("#", "\\#")
                .replace("%", "\\%")
                .replace("caf\u00E9", "caf{\\'e}")
                .replace("\u00D6", "\\\"{O}");
    }

    private static String json(String text) {
        return text.replace("\"", "\\\"").replace("\u00E9", "\\u00e9").replace("\n", "\\n");
    }

    private static String quoted(String text) {
        return text.replace("\"", "\"\"");
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static Stream<String> formats() {
        return RECORDS.keySet().stream();
    }

    private static String file(String format, List<Work> works) {
        List<String> around = AROUND.getOrDefault(format, List.of("", ""));
        return works.stream().map(RECORDS.get(format)).collect(Collectors.joining("", around.get(0), around.get(1)));
    }

    /** An input of its own folder, since the name of the first one is the graph's title. */
    private Path input(String folderName, String format, List<Work> works) throws IOException {
        Path directory = Files.createDirectories(folder.resolve(folderName));
        String ending = format.substring(format.lastIndexOf('.'));
        return Files.writeString(directory.resolve("works" + ending), file(format, works));
    }

    private Path results(Path... inputs) {
        Path out = folder.resolve("out-" + inputs[0].getParent().getFileName());
        List<String> arguments = new ArrayList<>(List.of("analyze"));
        Stream.of(inputs).forEach(input -> arguments.add(input.toString()));
        arguments.addAll(List.of("--report", "none", "--export", "json,csv", "--out", out.toString()));
        CapturedRun run = CapturedRun.of(arguments);
        assertEquals(0, run.exitCode(), run.messages());
        return out;
    }

    private static void assertSame(Path expected, Path actual) throws IOException {
        for (String name : COMPARED) {
            List<String> lines = Files.readAllLines(expected.resolve(name));
            List<String> others = Files.readAllLines(actual.resolve(name));
            for (int line = 0; line < Math.min(lines.size(), others.size()); line++) {
                assertEquals(lines.get(line), others.get(line), name);
            }
            assertEquals(lines.size(), others.size(), name);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void theGraphIsThatOfTheTable(String format) throws IOException {
        Path table = input("table", TABLE, WORKS);
        Path other = input("other", format, WORKS);
        assertSame(results(table), results(other));
    }

    @Test
    void theGraphIsThatOfAParquetFile() throws IOException {
        String schema = "message works { required binary id (STRING); optional binary text (STRING);"
                + " required int32 year; optional group topics (LIST) { repeated group list {"
                + " optional binary element (STRING); } } }";
        byte[] bytes = ParquetFiles.of(schema, WORKS.size(), (group, i) -> {
            Work work = WORKS.get(i);
            group.add("id", work.id);
            group.add("text", work.title + (work.text.isEmpty() ? "" : "\n" + work.text));
            group.add("year", work.year);
            Group list = group.addGroup("topics");
            work.topics.forEach(topic -> list.addGroup("list").add("element", topic));
        });
        Path file = Files.createDirectories(folder.resolve("other")).resolve("works.parquet");
        assertSame(results(input("table", TABLE, WORKS)), results(Files.write(file, bytes)));
    }

    /** One row a work, its topics an array; and one row a topic, which {@code --group-by} joins. */
    @Test
    void theGraphIsThatOfADatabase() throws IOException, SQLException {
        Path directory = Files.createDirectories(folder.resolve("other"));
        String url = "jdbc:sqlite:" + directory.resolve("works.db");
        try (Connection connection = DriverManager.getConnection(url)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("create table works (id integer, text text, year integer, topics text)");
                statement.execute("create table tags (work integer, tag text)");
            }
            for (Work work : WORKS) {
                String text = work.title + (work.text.isEmpty() ? "" : "\n" + work.text);
                String array = "[" + strings(work, "\"", "\"") + "]";
                insert(connection, "insert into works values (?, ?, ?, ?)", work.id, text, work.year, array);
                for (String topic : work.topics.isEmpty() ? List.of("") : work.topics) {
                    insert(connection, "insert into tags values (?, ?)", work.id, topic);
                }
            }
        }
        Path table = results(input("table", TABLE, WORKS));
        assertSame(table, asked(url, "select * from works order by id", "works"));
        assertSame(
                table,
                asked(
                        url,
                        "select id, text, year, tag as topics from works join tags on id = work",
                        "tags",
                        "--group-by",
                        "id",
                        "--topic-separator",
                        "none"));
    }

    private static void insert(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.execute();
        }
    }

    private Path asked(String url, String query, String name, String... further) {
        Path out = folder.resolve("out-" + name);
        List<String> arguments = new ArrayList<>(List.of("analyze", "--jdbc", url, "--query", query));
        arguments.addAll(List.of(further));
        arguments.addAll(List.of("--report", "none", "--export", "json,csv", "--out", out.toString()));
        CapturedRun run = CapturedRun.of(arguments);
        assertEquals(0, run.exitCode(), run.messages());
        return out;
    }

    private static List<List<String>> cells() {
        List<List<String>> rows = new ArrayList<>(List.of(List.of("id", "text", "year", "topics")));
        for (Work work : WORKS) {
            String text = work.title + (work.text.isEmpty() ? "" : "\n" + work.text);
            rows.add(List.of(work.id, text, String.valueOf(work.year), work.list("; ")));
        }
        return rows;
    }

    @Test
    void theGraphIsThatOfAnExcelWorkbook() throws IOException {
        Path file = Files.createDirectories(folder.resolve("other")).resolve("works.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Works");
            for (int row = 0; row < cells().size(); row++) {
                for (int column = 0; column < 4; column++) {
                    sheet.value(row, column, cells().get(row).get(column));
                }
            }
        }
        assertSame(results(input("table", TABLE, WORKS)), results(file));
    }

    @Test
    void theGraphIsThatOfAnOpenDocumentSheet() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (List<String> row : cells()) {
            rows.append("<table:table-row>");
            for (String cell : row) {
                rows.append("<table:table-cell office:value-type='string'>");
                cell.lines()
                        .forEach(line ->
                                rows.append("<text:p>").append(xml(line)).append("</text:p>"));
                rows.append("</table:table-cell>");
            }
            rows.append("</table:table-row>");
        }
        Path file = Files.createDirectories(folder.resolve("other")).resolve("works.ods");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            byte[] type = "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII);
            CRC32 check = new CRC32();
            check.update(type);
            ZipEntry mimetype = new ZipEntry("mimetype");
            mimetype.setMethod(ZipEntry.STORED);
            mimetype.setSize(type.length);
            mimetype.setCrc(check.getValue());
            zip.putNextEntry(mimetype);
            zip.write(type);
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(("<office:document-content xmlns:office='o' xmlns:table='t' xmlns:text='x'><office:body>"
                            + "<office:spreadsheet><table:table table:name='Works'>" + rows
                            + "</table:table></office:spreadsheet></office:body></office:document-content>")
                    .getBytes(StandardCharsets.UTF_8));
        }
        assertSame(results(input("table", TABLE, WORKS)), results(file));
    }

    @Test
    void inputsOfSeveralFormatsAreOneCorpus() throws IOException {
        List<Work> some = WORKS.subList(0, 3);
        List<Work> others = WORKS.subList(3, 6);
        Path tables = results(input("1", TABLE, some), input("2", TABLE, others));
        Path mixed = results(input("3", "scopus.csv", some), input("4", "wos.txt", others));
        assertSame(tables, mixed);
    }
}
