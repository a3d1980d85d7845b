package org.topicgraph.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the entries of a BibTeX file. */
final class BibtexParser implements RecordParser.Single {
    /** What identifies an entry, beside its fields. */
    static final String KEY = "citation key";

    private static final String YEAR = "year";
    private static final String MONTH = "month";

    private final TextEncoding encoding;
    private final FieldChoice choice;
    private final BibtexKeywords keywords;
    private final BibtexStrings strings;
    private final BibtexShape shape;

    BibtexParser(
            TextEncoding encoding,
            FieldChoice choice,
            BibtexKeywords keywords,
            BibtexStrings strings,
            BibtexShape shape) {
        this.encoding = encoding;
        this.choice = choice;
        this.keywords = keywords;
        this.strings = strings;
        this.shape = shape;
    }

    @Override
    public Optional<Cells> parse(RecordBlock records, int record) throws BadRecord {
        String text = records.text(record, encoding);
        Map<String, List<String>> fields = fields(BibtexEntry.parse(text, strings, records.line(record)));
        List<String> topics = new ArrayList<>();
        for (String name : choice.topics()) {
            fields.getOrDefault(name, List.of()).forEach(value -> keywords.split(value, topics));
        }
        return Optional.of(choice.cells(topics, names -> first(fields, names)));
    }

    /** {@return the fields of an entry, its key among them, and its year with the month} */
    static Map<String, List<String>> fields(BibtexEntry entry) {
        Map<String, List<String>> fields = new HashMap<>(entry.fields());
        fields.put(KEY, List.of(entry.key()));
        if (fields.containsKey(YEAR) && fields.containsKey(MONTH)) {
            String year = TexText.plain(fields.get(YEAR).get(0));
            String month = TexText.plain(fields.get(MONTH).get(0));
            boolean isNumber = !month.isEmpty() && month.chars().allMatch(c -> c >= '0' && c <= '9');
            fields.put(YEAR, List.of(PublicationDate.of(year + (isNumber ? '/' : ' ') + month)));
        }
        return fields;
    }

    private static String first(Map<String, List<String>> fields, List<String> names) {
        for (String name : names) {
            String value = fields.containsKey(name) ? fields.get(name).get(0) : "";
            if (!value.isBlank()) {
                return name.equals(KEY) ? value : TexText.plain(value);
            }
        }
        return "";
    }

    @Override
    public String description() {
        return "BibTeX, %s; %s".formatted(encoding.charset().name(), choice.description(keywords.description()));
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
