package org.topicgraph.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.regex.Pattern;

/** JSON as the RFC has it: one value, no member twice, no half of a surrogate pair; nesting up to Jackson's bound of 1000. */
final class JsonText {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Jackson counts lines within the record, which helps nobody. */
    private static final Pattern PLACES = Pattern.compile(" \\((for|start marker) .*|: enable `.*");

    private JsonText() {}

    /** Reads the one value of a text from its first token on; must read it to its end. */
    @FunctionalInterface
    interface Reader {
        void read(JsonParser parser) throws IOException, BadRecord;
    }

    static void read(String text, Reader reader) throws BadRecord {
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() == null) {
                throw BadRecord.malformed("no JSON value");
            }
            reader.read(parser);
            if (parser.nextToken() != null) {
                throw BadRecord.malformed("more after the JSON value");
            }
        } catch (JsonProcessingException e) {
            String message = e.getOriginalMessage().lines().findFirst().orElse("");
            throw BadRecord.malformed(
                    "no JSON: " + Printable.of(PLACES.matcher(message).replaceFirst("")));
        } catch (IOException e) {
            throw new IllegalStateException(e); // there is nothing to read from but the text
        }
    }

    /** {@return the value of a token that is a text, number or truth value} */
    static String scalar(JsonParser parser) throws IOException, BadRecord {
        String text = parser.getText();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    throw BadRecord.malformed("half of a surrogate pair in a text");
                }
                i++;
            }
        }
        return text;
    }
}
