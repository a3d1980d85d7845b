package org.topicgraph.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Opens tagged inputs; finds out from the first records which fields hold what, and how topics stand in them. */
final class TaggedInput {
    /** Bytes by which a choice is made. */
    private static final int SAMPLE = 1 << 18;

    private TaggedInput() {}

    /** {@return a reader at the input's first byte} */
    static RowReader open(
            InputBytes bytes, Input input, int index, TaggedFormat format, SourceOptions options, ReadingLimits limits)
            throws IOException {
        byte[] sample = bytes.head(SAMPLE);
        boolean whole = sample.length < SAMPLE;
        TextEncoding encoding = options.encoding()
                .map(charset -> TextEncoding.named(charset, sample))
                .orElseGet(() -> TextEncoding.guess(sample, whole));
        List<Map<String, List<String>>> records = new ArrayList<>();
        Set<String> tags = new TreeSet<>();
        for (String record : RecordCutter.sample(sample, whole, encoding, new TaggedShape(format), limits)) {
            Map<String, List<String>> fields = TaggedParser.fields(format, record, tag -> true);
            records.add(fields);
            tags.addAll(fields.keySet());
        }
        FieldChoice choice = new FieldChoice(input.shown(), format.fields(), tags, Map.of(), options);
        List<String> separators = separators(format, choice, records, options);
        TaggedShape shape = new TaggedShape(format);
        bytes.skipNBytes(encoding.markBytes());
        return new RecordReader(
                input,
                index,
                encoding,
                new RecordCutter(bytes, encoding.markBytes(), encoding, shape, limits),
                new TaggedParser(format, encoding, choice, separators, options.fields(), shape),
                options);
    }

    private static List<String> separators(
            TaggedFormat format, FieldChoice choice, List<Map<String, List<String>>> records, SourceOptions options) {
        if (!options.separators().isEmpty()) {
            return options.separators();
        }
        return switch (format.topics()) {
            case LISTS -> List.of(SeparatorGuess.DEFAULT);
            case HEADINGS -> List.of(Separators.NONE);
            case FOUND ->
                ListGuess.separators(records.stream()
                        .map(fields -> choice.topics().stream()
                                .flatMap(tag -> fields.getOrDefault(tag, List.of()).stream())
                                .flatMap(String::lines)
                                .toList())
                        .toList());
        };
    }
}
