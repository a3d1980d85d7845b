package org.topicgraph.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The way to a field of a JSON record.
 *
 * @param members the names on the way; arrays are gone through, each of their elements in turn
 * @param name as it is shown and given on the command line, {@code keywords[].display_name}
 */
record JsonPath(List<String> members, String name) {
    /** What is deeper is not looked for. */
    private static final int DEEPEST = 6;

    private static final String ARRAY = "[]";

    /** An abstract as OpenAlex keeps it: words, each with the places where it stands. */
    static final String INVERTED_TEXT = "abstract_inverted_index";

    /** Members that hold the name of what they are members of. */
    private static final List<String> NAMES =
            List.of("display_name", "name", "label", "value", "term", "title", "text", "descriptor_name");

    /** {@return the path of this name, no member of which has a point in its own} */
    static JsonPath of(String name) {
        return new JsonPath(Arrays.asList(name.replace(ARRAY, "").split("\\.")), name);
    }

    /** {@return whether a record may have several values here} */
    boolean isArray() {
        return name.contains(ARRAY);
    }

    /** {@return the member that says what the values are: the last one, or the one before if the last is only its name} */
    String base() {
        if (members.isEmpty()) {
            return ""; // the record is an array itself
        }
        int last = members.size() - 1;
        return members.get(last > 0 && NAMES.contains(members.get(last)) ? last - 1 : last);
    }

    /**
     * Adds the values of a record by their paths.
     *
     * @param parser at the record's first token
     */
    static void collect(JsonParser parser, Map<JsonPath, List<String>> values) throws IOException, BadRecord {
        collect(parser, new JsonPath(List.of(), ""), values);
    }

    private static void collect(JsonParser parser, JsonPath path, Map<JsonPath, List<String>> values)
            throws IOException, BadRecord {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            if (path.members.size() >= DEEPEST || path.name.equals(INVERTED_TEXT)) {
                values.computeIfAbsent(path, p -> new ArrayList<>());
                parser.skipChildren();
                return;
            }
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String member = parser.currentName();
                parser.nextToken();
                collect(parser, path.member(member), values);
            }
        } else if (token == JsonToken.START_ARRAY) {
            JsonPath elements = new JsonPath(path.members, path.name + ARRAY);
            boolean empty = true;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                empty = false;
                collect(parser, elements, values);
            }
            if (empty) {
                values.computeIfAbsent(elements, p -> new ArrayList<>());
            }
        } else if (token != JsonToken.VALUE_NULL) {
            values.computeIfAbsent(path, p -> new ArrayList<>()).add(JsonText.scalar(parser));
        }
    }

    private JsonPath member(String member) {
        List<String> longer = new ArrayList<>(members);
        longer.add(member);
        return new JsonPath(longer, name.isEmpty() ? member : name + '.' + member);
    }

    /** {@return the values of a record by their paths, in its order} */
    static Map<JsonPath, List<String>> values(String record) throws BadRecord {
        Map<JsonPath, List<String>> values = new LinkedHashMap<>();
        JsonText.read(record, parser -> collect(parser, values));
        return values;
    }
}
