package org.topicgraph.source;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Opens the posts of Stack Exchange. */
final class RowElementInput {
    private static final int SAMPLE = 1 << 18;
    private static final int ENOUGH_ROWS = 200;

    private static final Pattern POSTS = Pattern.compile("<posts\\b|<row\\s[^<]*\\bPostTypeId=");

    private static final Pattern DECLARED = Pattern.compile("\\A<\\?xml[^>]*\\bencoding=[\"']([A-Za-z0-9._-]+)[\"']");

    private static final KnownFields FIELDS = new KnownFields(
            List.of("Tags"), List.of("Id"), List.of("Title"), List.of("Body"), List.of("CreationDate"), List.of());

    /** Tags stood in angle brackets, later between bars. */
    private static final List<String> SEPARATORS = List.of("<", ">", "|");

    private RowElementInput() {}

    static boolean isPosts(Head head) {
        return head.text().stripLeading().startsWith("<")
                && POSTS.matcher(head.text()).find();
    }

    /** {@return a reader at the input's first byte} */
    static RowReader open(InputBytes bytes, Input input, int index, SourceOptions options, ReadingLimits limits)
            throws IOException {
        byte[] sample = bytes.head(SAMPLE);
        boolean whole = sample.length < SAMPLE;
        TextEncoding encoding = encoding(sample, whole, options.encoding());
        Set<String> names = new LinkedHashSet<>();
        RecordCutter.sample(sample, whole, encoding, new RowElementShape(input.shown()), limits).stream()
                .limit(ENOUGH_ROWS)
                .forEach(row -> names.addAll(RowElementParser.allAttributes(row).keySet()));
        FieldChoice choice = new FieldChoice(input.shown(), FIELDS, names, Map.of(), options);
        bytes.skipNBytes(encoding.markBytes());
        return new RecordReader(
                input,
                index,
                encoding,
                new RecordCutter(bytes, encoding.markBytes(), encoding, new RowElementShape(input.shown()), limits),
                new RowElementParser(
                        encoding, choice, options.separators().isEmpty() ? SEPARATORS : options.separators()),
                options);
    }

    /** {@return the encoding that is asked for, or else that which the beginning of an XML document tells} */
    static TextEncoding encoding(byte[] sample, boolean whole, Optional<Charset> asked) {
        TextEncoding guess = TextEncoding.guess(sample, whole);
        Matcher declared = DECLARED.matcher(guess.lenient(sample, guess.markBytes(), Math.min(sample.length, 512)));
        Optional<Charset> charset = asked;
        if (charset.isEmpty() && guess.unitBytes() == 1 && guess.markBytes() == 0 && declared.find()) {
            charset = charset(declared.group(1));
        }
        return charset.map(found -> TextEncoding.named(found, sample)).orElse(guess);
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty(); // the bytes tell, too
        }
    }
}
