package org.topicgraph.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.topicgraph.source.TaggedFormat.Continuation;

/** Reads the fields of tagged records. */
final class TaggedParser implements RecordParser.Single {
    /** The tag of PubMed whose values have qualifiers. */
    private static final String MESH = "MH";

    /** Identifiers of several kinds in one field, each with its kind. */
    private static final Pattern MARKED = Pattern.compile(" \\[\\w+\\]$");

    private static final String DOI_MARK = "[doi]";

    private final TaggedFormat format;
    private final TextEncoding encoding;
    private final FieldChoice choice;
    private final TopicSeparator separator;
    private final String separation;
    private final FieldOptions options;
    private final TaggedShape shape;

    /** @param shape which finds the records, and knows what should be said of them */
    TaggedParser(
            TaggedFormat format,
            TextEncoding encoding,
            FieldChoice choice,
            List<String> separators,
            FieldOptions options,
            TaggedShape shape) {
        this.format = format;
        this.encoding = encoding;
        this.choice = choice;
        this.separator = Separators.of(separators);
        this.separation = ListGuess.described(separators);
        this.options = options;
        this.shape = shape;
    }

    @Override
    public Optional<Cells> parse(RecordBlock records, int record) throws BadRecord {
        Map<String, List<String>> fields = fields(format, records.text(record, encoding), choice::isRead);
        List<String> topics = new ArrayList<>();
        for (String tag : choice.topics()) {
            fields.getOrDefault(tag, List.of()).forEach(value -> addTopics(tag, value, topics));
        }
        return Optional.of(choice.cells(topics, tags -> first(fields, tags)));
    }

    /**
     * {@return the values of tags, those of each in the order of the record}
     *
     * @param wanted says which tags
     */
    static Map<String, List<String>> fields(TaggedFormat format, String record, Predicate<String> wanted) {
        Map<String, List<String>> fields = new HashMap<>();
        TagMatcher tags = new TagMatcher(format);
        boolean mayBeIndented = format.lines().mayBeIndented();
        char joint = format.lines().continuation() == Continuation.BLANK ? ' ' : '\n';
        Optional<String> tag = Optional.empty();
        StringBuilder value = new StringBuilder();
        int end = 0;
        for (int start = 0; start < record.length(); start = end + 1) {
            end = lineEnd(record, start);
            boolean indented = start < end && record.charAt(start) == ' ';
            if ((!indented || mayBeIndented) && start < end && tags.matches(record, start, end)) {
                keep(fields, tag, value);
                tag = Optional.of(tags.tag()).filter(wanted);
                value.append(record, tags.valueStart(), end);
            } else if (tag.isPresent()) {
                String more = record.substring(start, end).strip();
                value.append(more.isEmpty() ? "" : joint + more);
            }
        }
        keep(fields, tag, value);
        return fields;
    }

    private static int lineEnd(String record, int from) {
        int end = from;
        while (end < record.length() && record.charAt(end) != '\n' && record.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private static void keep(Map<String, List<String>> fields, Optional<String> tag, StringBuilder value) {
        if (tag.isPresent() && !value.toString().isBlank()) {
            fields.computeIfAbsent(tag.get(), t -> new ArrayList<>())
                    .add(value.toString().strip());
        }
        value.setLength(0);
    }

    private void addTopics(String tag, String value, List<String> topics) {
        boolean starred = format.topics() == TaggedFormat.Topics.HEADINGS;
        if (starred && tag.equals(MESH)) {
            MeshHeading.addTopics(value, options, topics);
            return;
        }
        String terms = starred && value.startsWith("*") ? value.substring(1) : value;
        terms.lines().forEach(line -> separator.split(line, (text, from, to) -> topics.add(text.substring(from, to))));
    }

    /** The first value of the first of these tags. */
    private String first(Map<String, List<String>> fields, List<String> tags) {
        boolean date = tags.equals(choice.fields(ColumnRole.DATE));
        boolean doi = tags.equals(choice.fields(ColumnRole.DOI));
        for (String tag : tags) {
            for (String value : fields.getOrDefault(tag, List.of())) {
                if (date) {
                    return PublicationDate.of(value);
                }
                if (!doi || !MARKED.matcher(value).find()) {
                    return value.replace('\n', ' ');
                }
                if (value.endsWith(DOI_MARK)) {
                    return value.substring(0, value.length() - DOI_MARK.length())
                            .strip();
                }
            }
        }
        return "";
    }

    @Override
    public String description() {
        return "%s, %s; %s".formatted(format.title(), encoding.charset().name(), choice.description(separation));
    }

    @Override
    public List<ChosenColumn> columns() {
        return choice.columns();
    }

    @Override
    public List<String> warnings() {
        return shape.warnings();
    }
}
