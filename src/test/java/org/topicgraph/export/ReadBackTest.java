package org.topicgraph.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.topicgraph.analysis.AnalysisResult;
import org.topicgraph.analysis.Column;
import org.topicgraph.analysis.Table;
import org.topicgraph.analysis.TimeTables;
import org.topicgraph.graph.Adjacency;
import org.topicgraph.graph.Graphs;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;

/**
 * Every format that has all attributes, read back from results of every shape: ids, ends, weights, every measure of topics and
 * links, to the last bit, and texts with everything that a writer must escape.
 */
class ReadBackTest {
    private static final int SMALL = 200;

    /** Topics of each shape such that there are more topics or links than the 1,024 rows of a writer's block. */
    private static final int[] LARGE = {1100, 900, 600, 1050, 1100, 1100, 400, 160, 50, 1050};

    @TempDir
    private Path temp;

    static LongStream small() {
        return LongStream.range(0, SMALL);
    }

    static LongStream shapes() {
        return LongStream.range(0, Graphs.SHAPES);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("small")
    void everythingComesBack(long seed) throws Exception {
        AnalysisResult result = ShapedResults.of(Graphs.random(seed, 1 + (int) (seed % 7)), seed);
        requireAll(result, write(result, 1 + (int) (seed % 3), "out"));
    }

    @ParameterizedTest(name = "shape {0}")
    @MethodSource("shapes")
    void blocksComeBackAndTheBytesAreTheSameWhateverTheThreads(long shape) throws Exception {
        Adjacency graph = Graphs.large(shape, LARGE[(int) shape], 5);
        AnalysisResult result = ShapedResults.of(graph, shape);
        assertTrue(Math.max(result.topics().rows(), result.links().rows()) > 1024);
        Path out = write(result, 8, "eight");
        requireAll(result, out);
        Map<String, byte[]> eight = bytes(out);
        for (int threads : new int[] {1, 2}) {
            Map<String, byte[]> fewer = bytes(write(result, threads, "threads" + threads));
            assertEquals(eight.keySet(), fewer.keySet());
            eight.forEach((name, expected) -> assertArrayEquals(expected, fewer.get(name), name));
        }
    }

    private Path write(AnalysisResult result, int threads, String folder) {
        Path out = temp.resolve(folder);
        Disk quick = new Disk() {
            @Override
            void force(FileChannel channel) {}

            @Override
            void forceDirectory(Path directory) {}
        };
        try (Blocks blocks = new Blocks(threads);
                ResultFolder files = ResultFolder.open(out, false, quick)) {
            ResultFiles writer = new ResultFiles(files, blocks, Progress.NONE, false);
            writer.write(result, EnumSet.allOf(ExportFormat.class));
            writer.commit(result.manifest());
        }
        return out;
    }

    private static Map<String, byte[]> bytes(Path folder) throws IOException {
        Map<String, byte[]> bytes = new TreeMap<>();
        for (Path file : FolderSwap.entries(folder)) {
            bytes.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
        return bytes;
    }

    private static void requireAll(AnalysisResult result, Path out) throws Exception {
        requireGraph(result);
        ReadBack.Carried xml = (column, text) -> ReadBack.inXml(text);
        ReadBack.Carried json = (column, text) -> ReadBack.paired(text);
        Path graphml = out.resolve("graph.graphml");
        require(result, ReadBack.graphml(graphml), xml);
        require(result, ReadBack.graphmlByJgrapht(graphml), xml);
        require(result, ReadBack.nodeLink(out.resolve("graph.json")), json);
        require(result, ReadBack.nodeLinkByJgrapht(out.resolve("graph.json")), json);
        require(result, ReadBack.graphology(out.resolve("graphology.json")), json);
        requireGexf(result, ReadBack.gexf(out.resolve("graph.gexf")), false);
        requireGexf(result, ReadBack.gexf(out.resolve("graph-dynamic.gexf")), true);
        requireTables(result, out);
        requireVosviewer(result, out);
    }

    /** The tables that files are compared with are those of the graph itself. */
    private static void requireGraph(AnalysisResult result) {
        Adjacency graph = result.graph().adjacency();
        Table topics = result.topics();
        assertEquals(graph.topics(), topics.rows());
        for (int topic = 0; topic < topics.rows(); topic++) {
            assertEquals(
                    result.graph().vocabulary().key(topic), topics.column("Id").text(topic));
            assertEquals(graph.degree(topic), topics.column("degree").integer(topic));
            assertEquals(graph.strength(topic), topics.column("weighted_degree").number(topic));
        }
        assertEquals(result.graph().links(), result.links().rows());
        for (int row = 0; row < result.links().rows(); row++) {
            int arc = graph.arc(result.source(row), result.target(row));
            assertEquals(graph.weight(arc), result.links().column("Weight").number(row));
            assertEquals(
                    topics.column("Id").text(result.source(row)),
                    result.links().column("Source").text(row));
            assertEquals(
                    topics.column("Id").text(result.target(row)),
                    result.links().column("Target").text(row));
        }
    }

    private static void require(AnalysisResult result, ReadBack back, ReadBack.Carried carried) {
        ReadBack.requireValues(result.topics(), back.topics(), ReadBackTest::nameInGraphs, carried);
        ReadBack.requireValues(result.links(), back.links(), ReadBackTest::nameInGraphs, carried);
    }

    private static String nameInGraphs(String column) {
        return switch (column) {
            case "Id", "Label", "Source", "Target", "Weight" -> column.toLowerCase(Locale.ROOT);
            case "Type" -> "";
            default -> column;
        };
    }

    private static void requireGexf(AnalysisResult result, ReadBack back, boolean dynamic) {
        ReadBack.Carried carried =
                (column, text) -> List.of("Id", "Label", "Source", "Target").contains(column)
                        ? ReadBack.inXml(text)
                        : ReadBack.inXml(ReadBack.withoutInf(text));
        for (int row = 0; row < back.links().size(); row++) {
            assertEquals(String.valueOf(row), back.links().get(row).remove("id"));
        }
        requireCourses(
                back.topics(),
                dynamic,
                "occurrences_in_slice",
                result.further(TimeTables.TOPIC_SLICES).orElseThrow(),
                placesById(result));
        requireCourses(
                back.links(),
                dynamic,
                "weight",
                result.further(TimeTables.LINK_SLICES).orElseThrow(),
                Map.of());
        require(result, back, carried);
    }

    private static Map<String, Integer> placesById(AnalysisResult result) {
        Map<String, Integer> places = new TreeMap<>();
        for (int topic = 0; topic < result.topics().rows(); topic++) {
            places.put(result.topics().column("Id").text(topic), topic);
        }
        return places;
    }

    /**
     * Takes out what tells of time, and requires that of the slices; nothing of it in the static file.
     *
     * @param places of topics by key; empty for links, which have numbers
     */
    private static void requireCourses(
            List<Map<String, String>> owners,
            boolean dynamic,
            String attribute,
            Table slices,
            Map<String, Integer> places) {
        List<Map<String, String>> expected = new ArrayList<>();
        List<List<Integer>> there = new ArrayList<>();
        owners.forEach(owner -> {
            expected.add(new TreeMap<>());
            there.add(new ArrayList<>());
        });
        for (int row = 0; dynamic && row < slices.rows(); row++) {
            int owner = places.isEmpty()
                    ? (int) slices.column("link").integer(row)
                    : places.get(slices.column("topic").text(row));
            int slice = Integer.parseInt(slices.column("slice").text(row).substring("slice ".length()));
            Column count = slices.columns().get(slices.columns().size() - 1);
            expected.get(owner)
                    .put(
                            attribute + " from " + ShapedResults.start(slice) + " to " + ShapedResults.end(slice),
                            count.integer(row) + ".0");
            there.get(owner).add(slice);
        }
        for (int owner = 0; owner < owners.size(); owner++) {
            StringBuilder spells = new StringBuilder();
            List<Integer> when = there.get(owner);
            for (int slice : when) {
                if (!when.contains(slice - 1)) {
                    spells.append(" from ").append(ShapedResults.start(slice));
                }
                if (!when.contains(slice + 1)) {
                    spells.append(" to ").append(ShapedResults.end(slice));
                }
            }
            if (spells.length() > 0) {
                expected.get(owner).put("spells", spells.toString());
            }
            Map<String, String> found = new TreeMap<>();
            Map<String, String> values = owners.get(owner);
            for (String name : List.copyOf(values.keySet())) {
                if (name.equals("spells") || name.contains(" from ")) {
                    found.put(name, values.remove(name));
                }
            }
            assertEquals(expected.get(owner), found);
        }
    }

    private static void requireTables(AnalysisResult result, Path out) throws IOException {
        ReadBack.Carried cells = (column, text) -> ReadBack.inCell(text);
        Map<String, Table> tables = new LinkedHashMap<>();
        tables.put("nodes.csv", result.topics());
        tables.put("edges.csv", result.links());
        tables.put("clusters.csv", result.clusters());
        for (Map.Entry<String, Table> table : tables.entrySet()) {
            ReadBack.requireValues(
                    table.getValue(),
                    ReadBack.table(out.resolve(table.getKey()), ','),
                    UnaryOperator.identity(),
                    cells);
        }
    }

    private static void requireVosviewer(AnalysisResult result, Path out) throws IOException {
        ReadBack online = ReadBack.online(out.resolve("vosviewer.json"));
        List<Map<String, String>> items = ReadBack.table(out.resolve("vosviewer-map.txt"), '\t');
        for (List<Map<String, String>> found : List.of(online.topics(), items)) {
            for (int topic = 0; topic < found.size(); topic++) {
                assertEquals(String.valueOf(topic + 1), found.get(topic).remove("id"));
            }
        }
        UnaryOperator<String> names = name -> vosviewerName(result.topics().column(name));
        ReadBack.requireValues(result.topics(), online.topics(), names, (column, text) -> ReadBack.paired(text)
                .replaceAll("&(?=#|[A-Za-z][A-Za-z0-9]*;)", "&amp;")
                .replaceAll("<(?=[A-Za-z/!?])", "&lt;"));
        ReadBack.requireValues(
                result.topics(),
                items,
                names,
                (column, text) -> ReadBack.withControlsShown(text.replaceAll("[\t\n\r]", " ")));
        CSVFormat tabs = CSVFormat.DEFAULT.builder().setDelimiter('\t').get();
        try (CSVParser parser = tabs.parse(new StringReader(Files.readString(out.resolve("vosviewer-network.txt"))))) {
            List<CSVRecord> links = parser.getRecords();
            assertEquals(result.links().rows(), links.size());
            assertEquals(result.links().rows(), online.links().size());
            IntStream.range(0, links.size())
                    .forEach(row -> requireLink(
                            result, row, links.get(row), online.links().get(row)));
        }
    }

    private static void requireLink(AnalysisResult result, int row, CSVRecord link, Map<String, String> online) {
        String source = String.valueOf(result.source(row) + 1);
        String target = String.valueOf(result.target(row) + 1);
        assertEquals(List.of(source, target), link.toList().subList(0, 2));
        assertEquals(3, link.size());
        ReadBack.requireNumber(result.weight(row), link.get(2), () -> "weight of row " + row);
        assertEquals(source, online.get("source_id"));
        assertEquals(target, online.get("target_id"));
        ReadBack.requireNumber(result.weight(row), online.get("strength"), () -> "strength of row " + row);
        assertEquals(3, online.size());
    }

    private static String vosviewerName(Column column) {
        return switch (column.name()) {
            case "Label" -> "label";
            case "x", "y", "cluster" -> column.name();
            case "occurrences" -> "weight<Occurrences>";
            case "degree" -> "weight<Links>";
            case "weighted_degree" -> "weight<Total link strength>";
            case "size" -> "";
            default -> column.type() == Column.Type.TEXT ? "" : "score<" + column.name() + ">";
        };
    }
}
