package org.topicgraph.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Opens BibTeX files. */
final class BibtexInput {
    private static final int SAMPLE = 1 << 18;

    private static final Pattern ENTRY = Pattern.compile("^@[A-Za-z]+\\s*[{(][^,=\\n]*[,=]", Pattern.MULTILINE);

    private static final KnownFields FIELDS = new KnownFields(
            List.of("author_keywords", "keywords", "keyword", "keywords_plus", "index_keywords"),
            List.of("unique_id", BibtexParser.KEY),
            List.of("title"),
            List.of("abstract"),
            List.of("date", "year"),
            List.of("doi"));

    private BibtexInput() {}

    /** {@return whether an input that begins so has a line that begins an entry} */
    static boolean isBibtex(Head head) {
        return ENTRY.matcher(head.text()).find();
    }

    /** {@return a reader at the input's first byte} */
    static RowReader open(InputBytes bytes, Input input, int index, SourceOptions options, ReadingLimits limits)
            throws IOException {
        byte[] sample = bytes.head(SAMPLE);
        boolean whole = sample.length < SAMPLE;
        TextEncoding encoding = options.encoding()
                .map(charset -> TextEncoding.named(charset, sample))
                .orElseGet(() -> TextEncoding.guess(sample, whole));
        List<Map<String, List<String>>> entries = entries(sample, whole, encoding, limits);
        Set<String> names = new TreeSet<>();
        entries.forEach(entry -> names.addAll(entry.keySet()));
        FieldChoice choice = new FieldChoice(input.shown(), FIELDS, names, Map.of(), options);
        List<String> values = entries.stream()
                .flatMap(
                        entry -> choice.topics().stream().flatMap(name -> entry.getOrDefault(name, List.of()).stream()))
                .toList();

        BibtexStrings strings = new BibtexStrings();
        BibtexShape shape = new BibtexShape(strings);
        bytes.skipNBytes(encoding.markBytes());
        return new RecordReader(
                input,
                index,
                encoding,
                new RecordCutter(bytes, encoding.markBytes(), encoding, shape, limits),
                new BibtexParser(encoding, choice, BibtexKeywords.of(options.separators(), values), strings, shape),
                options);
    }

    private static List<Map<String, List<String>>> entries(
            byte[] sample, boolean whole, TextEncoding encoding, ReadingLimits limits) throws IOException {
        BibtexStrings strings = new BibtexStrings();
        List<Map<String, List<String>>> entries = new ArrayList<>();
        for (String record : RecordCutter.sample(sample, whole, encoding, new BibtexShape(strings), limits)) {
            try {
                entries.add(BibtexParser.fields(BibtexEntry.parse(record, strings, Long.MAX_VALUE)));
            } catch (BadRecord e) {
                continue; // it will be rejected when its turn comes
            }
        }
        return entries;
    }
}
