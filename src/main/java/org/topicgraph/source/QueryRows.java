package org.topicgraph.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of a {@link DatabaseQuery}, as it keeps them: a line that says so, then JSON arrays, one a line: the names of the
 * columns, whether each holds arrays, and row after row.
 */
final class QueryRows implements CellSource {
    /** How such a file begins. */
    static final String MAGIC = "topicgraph query result 1\n";

    /** What stands between the elements of an array where it is shown as a text. */
    private static final String BETWEEN = "; ";

    private final String shown;
    private final JsonParser json;
    private final List<String> names = new ArrayList<>();
    private final BitSet lists = new BitSet();
    private long line;

    private QueryRows(InputBytes bytes, String shown) throws IOException {
        this.shown = shown;
        bytes.skipNBytes(MAGIC.length());
        this.json = new JsonFactory().createParser(bytes);
        json.nextToken();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            names.add(json.getText());
        }
        json.nextToken();
        for (int column = 0; json.nextToken() != JsonToken.END_ARRAY; column++) {
            lists.set(column, json.getBooleanValue());
        }
    }

    static QueryRows open(InputBytes bytes, String shown) throws IOException {
        try {
            return new QueryRows(bytes, shown);
        } catch (JsonProcessingException e) {
            throw SpooledFile.broken(shown, e);
        }
    }

    @Override
    public String kind() {
        return "result of a query";
    }

    @Override
    public Optional<List<String>> names() {
        return Optional.of(names);
    }

    @Override
    public BitSet lists() {
        return lists;
    }

    @Override
    public Optional<CellRecord> next() throws IOException {
        try {
            if (json.nextToken() == null) {
                return Optional.empty();
            }
            String[] texts = new String[names.size()];
            Map<Integer, List<String>> elements = new HashMap<>();
            for (int column = 0; json.nextToken() != JsonToken.END_ARRAY; column++) {
                if (json.currentToken() == JsonToken.START_ARRAY) {
                    elements.put(column, elements());
                    texts[column] = String.join(BETWEEN, elements.get(column));
                } else {
                    texts[column] = json.getText();
                }
            }
            return Optional.of(new CellRecord(++line, texts, elements));
        } catch (JsonProcessingException e) {
            throw SpooledFile.broken(shown, e);
        }
    }

    private List<String> elements() throws IOException {
        List<String> elements = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            elements.add(json.getText());
        }
        return elements;
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
