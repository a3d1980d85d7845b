package org.topicgraph.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Opens JSON inputs; finds out from their beginning where the records are, of what kind, and which fields are read. */
final class JsonInput {
    /** Bytes by which a choice is made. */
    private static final int SAMPLE = 1 << 20;

    private static final int ENOUGH_RECORDS = 1000;

    /** Members whose arrays are the records of an answer or export. */
    private static final Set<String> ENVELOPES = Set.of(
            "results",
            "items",
            "data",
            "records",
            "works",
            "documents",
            "docs",
            "entries",
            "publications",
            "repositories",
            "hits",
            "rows");

    /** Members with an object that has such an array: of Crossref, Solr, Elasticsearch and Zenodo. */
    private static final Set<String> WRAPPERS = Set.of("message", "response", "hits", "data", "result");

    /** Members that answers have beside their records. */
    private static final Set<String> BESIDE = Set.of(
            "meta", "total_count", "incomplete_results", "count", "total", "next", "next_page", "status", "links");

    /** How records lie in an input; empty: a line each. */
    private record Layout(Optional<JsonShape.Place> place) {
        static final Layout LINES = new Layout(Optional.empty());

        static Layout of(JsonShape.Place place) {
            return new Layout(Optional.of(place));
        }
    }

    private JsonInput() {}

    /** {@return whether an input that begins so is JSON: an object, or an array of objects or of arrays} */
    static boolean isJson(Head head) {
        String text = head.text().stripLeading();
        if (text.isEmpty() || "{[".indexOf(text.charAt(0)) < 0) {
            return false;
        }
        boolean[] json = new boolean[1];
        try {
            JsonText.read(text, parser -> {
                JsonToken first = parser.currentToken();
                JsonToken second = parser.nextToken();
                json[0] = first == JsonToken.START_OBJECT
                        ? second == JsonToken.FIELD_NAME || second == JsonToken.END_OBJECT
                        : second.isStructStart() || second == JsonToken.END_ARRAY || isComplete(firstLine(text));
                throw BadRecord.malformed("seen enough");
            });
        } catch (BadRecord e) {
            return json[0];
        }
        return json[0];
    }

    /** {@return a reader at the input's first byte} */
    static RowReader open(
            InputBytes bytes,
            Input input,
            int index,
            Optional<JsonSchema> asked,
            SourceOptions options,
            ReadingLimits limits)
            throws IOException {
        byte[] sample = bytes.head(SAMPLE);
        boolean whole = sample.length < SAMPLE;
        TextEncoding found = options.encoding()
                .map(charset -> TextEncoding.named(charset, sample))
                .orElseGet(() -> TextEncoding.guess(sample, whole));
        TextEncoding encoding = found.guessed() ? TextEncoding.of(StandardCharsets.UTF_8) : found; // as the RFC has it
        String text = encoding.lenient(sample, encoding.markBytes(), sample.length);
        Layout layout = layout(text, whole);

        List<Map<JsonPath, List<String>>> records = new ArrayList<>();
        for (String record : sampleRecords(text, sample, whole, encoding, layout, input, limits)) {
            if (records.size() < ENOUGH_RECORDS) {
                values(record).ifPresent(records::add);
            }
        }
        Map<String, JsonPath> paths = new LinkedHashMap<>();
        records.forEach(record -> record.keySet().forEach(path -> paths.putIfAbsent(path.name(), path)));

        JsonSchema schema = asked.orElseGet(() -> Arrays.stream(JsonSchema.values())
                .filter(kind -> kind.fits(paths::containsKey))
                .findFirst()
                .orElseThrow());
        FieldChoice choice = new FieldChoice(
                input.shown(), schema.fields(List.copyOf(paths.values())), paths.keySet(), schema.aliases(), options);
        Set<JsonPath> wanted = new LinkedHashSet<>();
        choice.all().forEach(name -> wanted.add(paths.getOrDefault(name, JsonPath.of(name))));

        Optional<JsonShape> shape = layout.place().map(place -> new JsonShape(input.shown(), place, limits));
        bytes.skipNBytes(encoding.markBytes());
        return new RecordReader(
                input,
                index,
                encoding,
                finder(bytes, encoding, shape, limits),
                new JsonRecordParser(
                        title(schema, layout),
                        encoding,
                        choice,
                        wanted,
                        separators(choice, paths, records, options),
                        options.fields(),
                        shape),
                options);
    }

    private static RecordFinder finder(
            InputBytes bytes, TextEncoding encoding, Optional<JsonShape> shape, ReadingLimits limits) {
        if (shape.isPresent()) {
            return new RecordCutter(bytes, encoding.markBytes(), encoding, shape.get(), limits);
        }
        Dialect lines = new Dialect(Optional.empty(), Optional.empty());
        return new RecordSplitter(bytes, encoding.markBytes(), 1, encoding, lines, limits);
    }

    private static String title(JsonSchema schema, Layout layout) {
        String name = layout.place().isEmpty() ? "JSON Lines" : "JSON";
        String where = layout.place()
                .filter(place -> !place.way().isEmpty())
                .map(place -> ", records in " + String.join(".", place.way()))
                .orElse("");
        return (schema == JsonSchema.OTHER ? name : schema.title() + ", " + name) + where;
    }

    // ---- layout ----

    private static String firstLine(String text) {
        return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    }

    private static boolean isComplete(String json) {
        try {
            JsonText.read(json, JsonParser::skipChildren);
            return true;
        } catch (BadRecord e) {
            return false;
        }
    }

    private static Layout layout(String text, boolean whole) {
        List<String> lines =
                text.lines().filter(line -> !line.isBlank()).limit(2).toList();
        boolean firstIsComplete = !lines.isEmpty() && isComplete(lines.get(0));
        boolean more = lines.size() > 1 || !whole;
        boolean array = text.stripLeading().startsWith("[");
        Optional<List<String>> envelope = array ? Optional.empty() : envelope(text, !firstIsComplete || !more);
        if (envelope.isPresent()) {
            return Layout.of(JsonShape.Place.member(envelope.get()));
        }
        if (firstIsComplete && (more || !array)) {
            return Layout.LINES;
        }
        return Layout.of(array ? JsonShape.Place.ARRAY : JsonShape.Place.TOP);
    }

    /**
     * The way to the array of the first object in which the records are, if they are not such objects themselves.
     *
     * @param alone whether there seems to be no second object
     */
    private static Optional<List<String>> envelope(String text, boolean alone) {
        Envelopes envelopes = new Envelopes(new ArrayList<>(), new boolean[1]);
        try {
            JsonText.read(text, parser -> envelopes.look(parser, List.of()));
        } catch (BadRecord e) {
            // the text breaks off, or more follows: what was seen until then tells
        }
        return alone || envelopes.beside[0] ? envelopes.found.stream().findFirst() : Optional.empty();
    }

    /**
     * Arrays of objects that may be the records.
     *
     * @param found the ways to them
     * @param beside whether there are members that only answers have
     */
    private record Envelopes(List<List<String>> found, boolean[] beside) {
        void look(JsonParser parser, List<String> way) throws IOException {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String member = parser.currentName();
                List<String> here =
                        Stream.concat(way.stream(), Stream.of(member)).toList();
                beside[0] |= BESIDE.contains(member);
                JsonToken value = parser.nextToken();
                if (value == JsonToken.START_ARRAY && ENVELOPES.contains(member)) {
                    array(parser, here);
                } else if (value == JsonToken.START_OBJECT && way.isEmpty() && WRAPPERS.contains(member)) {
                    look(parser, here);
                } else {
                    parser.skipChildren();
                }
            }
        }

        private void array(JsonParser parser, List<String> way) throws IOException {
            found.add(way);
            JsonToken element = parser.nextToken();
            if (element != JsonToken.START_OBJECT && element != JsonToken.END_ARRAY) {
                found.remove(way);
            }
            while (element != JsonToken.END_ARRAY) {
                parser.skipChildren();
                element = parser.nextToken();
            }
        }
    }

    // ---- sample ----

    private static List<String> sampleRecords(
            String text,
            byte[] sample,
            boolean whole,
            TextEncoding encoding,
            Layout layout,
            Input input,
            ReadingLimits limits)
            throws IOException {
        if (layout.place().isEmpty()) {
            return text.lines().filter(line -> !line.isBlank()).toList();
        }
        JsonShape shape = new JsonShape(input.shown(), layout.place().get(), limits);
        return RecordCutter.sample(sample, whole, encoding, shape, limits);
    }

    private static Optional<Map<JsonPath, List<String>>> values(String record) {
        try {
            return Optional.of(JsonPath.values(record));
        } catch (BadRecord e) {
            return Optional.empty(); // it will be rejected when its turn comes
        }
    }

    /** Elements of arrays are one topic each; a text may be a list. */
    private static List<String> separators(
            FieldChoice choice,
            Map<String, JsonPath> paths,
            List<Map<JsonPath, List<String>>> records,
            SourceOptions options) {
        if (!options.separators().isEmpty()) {
            return options.separators();
        }
        List<JsonPath> topics = choice.topics().stream()
                .map(name -> paths.getOrDefault(name, JsonPath.of(name)))
                .toList();
        if (topics.stream().allMatch(JsonPath::isArray)) {
            return List.of(Separators.NONE);
        }
        return ListGuess.separators(records.stream()
                .map(record -> topics.stream()
                        .flatMap(path -> record.getOrDefault(path, List.of()).stream())
                        .collect(Collectors.toList()))
                .toList());
    }
}
