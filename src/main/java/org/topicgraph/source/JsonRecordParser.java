package org.topicgraph.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the wanted fields of JSON records in one pass, and skips the others. */
final class JsonRecordParser implements RecordParser.Single {
    private static final String SCORE = "score";
    private static final String LEVEL = "level";

    private final String title;
    private final TextEncoding encoding;
    private final FieldChoice choice;
    private final TopicSeparator separator;
    private final String separation;
    private final FieldOptions options;
    private final Optional<JsonShape> shape;
    private final Node root = new Node();

    /** A member on the way to fields, or a field itself. */
    private static final class Node {
        private final Map<String, Node> members = new HashMap<>();
        private Optional<String> field = Optional.empty();
    }

    /**
     * A parser.
     *
     * @param title of the format, as people call it
     * @param paths of the fields that are chosen
     * @param shape which finds the records, and knows what should be said of them
     */
    JsonRecordParser(
            String title,
            TextEncoding encoding,
            FieldChoice choice,
            Collection<JsonPath> paths,
            List<String> separators,
            FieldOptions options,
            Optional<JsonShape> shape) {
        this.title = title;
        this.encoding = encoding;
        this.choice = choice;
        this.separator = Separators.of(separators);
        this.separation = ListGuess.described(separators);
        this.options = options;
        this.shape = shape;
        for (JsonPath path : paths) {
            Node node = root;
            for (String member : path.members()) {
                node = node.members.computeIfAbsent(member, m -> new Node());
            }
            node.field = Optional.of(path.name());
        }
    }

    @Override
    public Optional<Cells> parse(RecordBlock records, int record) throws BadRecord {
        Map<String, List<String>> fields = new HashMap<>();
        JsonText.read(records.text(record, encoding), parser -> {
            JsonToken first = parser.currentToken();
            if (!first.isStructStart()) {
                throw BadRecord.malformed("a value that is no object");
            }
            if (first == JsonToken.START_OBJECT) {
                members(parser, root, fields);
            } else {
                value(parser, root, fields);
            }
        });
        List<String> topics = new ArrayList<>();
        for (String name : choice.topics()) {
            for (String value : fields.getOrDefault(name, List.of())) {
                separator.split(value, (text, from, to) -> topics.add(text.substring(from, to)));
            }
        }
        return Optional.of(choice.cells(topics, names -> first(fields, names)));
    }

    private static String first(Map<String, List<String>> fields, List<String> names) {
        return names.stream()
                .flatMap(name -> fields.getOrDefault(name, List.of()).stream())
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse("");
    }

    private void value(JsonParser parser, Node node, Map<String, List<String>> fields) throws IOException, BadRecord {
        switch (parser.currentToken()) {
            case START_OBJECT -> {
                if (node.field.equals(Optional.of(JsonPath.INVERTED_TEXT))) {
                    add(fields, node, invertedText(parser));
                } else if (node.members.isEmpty()) {
                    parser.skipChildren();
                } else {
                    object(parser, node, fields);
                }
            }
            case START_ARRAY -> {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    value(parser, node, fields);
                }
            }
            case VALUE_NULL -> {
                // says nothing
            }
            default -> {
                if (node.field.isPresent()) {
                    add(fields, node, JsonText.scalar(parser));
                }
            }
        }
    }

    private static void add(Map<String, List<String>> fields, Node node, String value) {
        fields.computeIfAbsent(node.field.orElseThrow(), f -> new ArrayList<>()).add(value);
    }

    /** An object within the record; what it says counts only if its level and score are as wanted. */
    private void object(JsonParser parser, Node node, Map<String, List<String>> fields) throws IOException, BadRecord {
        Map<String, List<String>> own = new HashMap<>();
        if (members(parser, node, own)) {
            own.forEach((field, values) ->
                    fields.computeIfAbsent(field, f -> new ArrayList<>()).addAll(values));
        }
    }

    /** {@return whether level and score of the object are as wanted, or not there} */
    private boolean members(JsonParser parser, Node node, Map<String, List<String>> fields)
            throws IOException, BadRecord {
        boolean wanted = true;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String member = parser.currentName();
            JsonToken token = parser.nextToken();
            if (token.isNumeric() && member.equals(SCORE) && options.minScore().isPresent()) {
                wanted &= parser.getDoubleValue() >= options.minScore().getAsDouble();
            }
            if (token.isNumeric()
                    && member.equals(LEVEL)
                    && options.conceptLevel().isPresent()) {
                wanted &= parser.getDoubleValue() == options.conceptLevel().getAsInt();
            }
            Node next = node.members.get(member);
            if (next == null) {
                parser.skipChildren();
            } else {
                value(parser, next, fields);
            }
        }
        return wanted;
    }

    /** A text put together again from its words and their places. */
    private static String invertedText(JsonParser parser) throws IOException, BadRecord {
        Map<Long, String> words = new TreeMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String word = parser.currentName();
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                parser.skipChildren();
                continue;
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
                    words.put(parser.getLongValue(), word);
                } else {
                    parser.skipChildren();
                }
            }
        }
        return String.join(" ", words.values());
    }

    @Override
    public String description() {
        return "%s, %s; %s".formatted(title, encoding.charset().name(), choice.description(separation));
    }

    @Override
    public List<ChosenColumn> columns() {
        return choice.columns();
    }

    @Override
    public List<String> warnings() {
        return shape.map(JsonShape::warnings).orElse(List.of());
    }
}
