package org.topicgraph.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which fields of records without columns are read: those that the options name, else of those that the format knows the
 * ones that there are. Of several kinds of topics the first that there is is taken, since vocabularies of different makers
 * do not mix well.
 */
final class FieldChoice {
    /** Fields listed in a message. */
    private static final int MOST_LISTED = 40;

    /** Roles of one field a record, apart from the text, which may have two. */
    private static final List<ColumnRole> SINGLE = List.of(
            ColumnRole.ID, ColumnRole.DATE, ColumnRole.DOI, ColumnRole.TITLE, ColumnRole.GROUP, ColumnRole.WEIGHT);

    private final String input;
    private final List<String> present;
    private final Map<String, String> aliases;
    private final List<String> topics;
    private final List<String> otherTopics;
    private final Map<ColumnRole, List<String>> fields = new EnumMap<>(ColumnRole.class);
    private final boolean textHasTitle;

    /**
     * A choice.
     *
     * @param input name as messages begin with it
     * @param known the format's fields
     * @param present the fields of the first records, in the order in which messages list them
     * @param aliases short names of fields
     */
    FieldChoice(
            String input,
            KnownFields known,
            Collection<String> present,
            Map<String, String> aliases,
            SourceOptions options) {
        this.input = input;
        this.aliases = aliases;
        this.present = List.copyOf(present);
        List<String> there =
                known.topics().stream().filter(this.present::contains).toList();
        if (options.topics().isEmpty()) {
            this.topics = List.of(there.stream()
                    .findFirst()
                    .or(() -> known.topics().stream().findFirst())
                    .orElseThrow(this::noTopics));
        } else {
            this.topics = options.topics().stream()
                    .map(option -> named(ColumnRole.TOPICS, option))
                    .distinct()
                    .toList();
        }
        this.otherTopics = there.stream().filter(name -> !topics.contains(name)).toList();
        this.textHasTitle = options.text().isEmpty();
        put(ColumnRole.TEXT, options.text(), known);
        put(ColumnRole.ID, options.id(), known);
        put(ColumnRole.DATE, options.date(), known);
        put(ColumnRole.DOI, Optional.empty(), known);
        put(ColumnRole.TITLE, Optional.empty(), known);
        put(ColumnRole.GROUP, options.groupBy(), known);
        put(ColumnRole.WEIGHT, options.rowWeight(), known);
    }

    private void put(ColumnRole role, Optional<String> option, KnownFields known) {
        fields.put(role, option.map(name -> List.of(named(role, name))).orElse(known.of(role)));
    }

    /** The field that an option names: as it stands, else without regard to case, blanks and punctuation. */
    private String named(ColumnRole role, String option) {
        if (present.contains(option)) {
            return option;
        }
        if (aliases.containsKey(option)) {
            return aliases.get(option);
        }
        String simple = simple(option);
        return present.stream()
                .filter(name -> simple(name).equals(simple))
                .findFirst()
                .orElseThrow(() -> new InputException(
                        InputException.Kind.MISNAMED,
                        "%s: no field %s%s; there are: %s; name one with --%s NAME"
                                .formatted(
                                        input,
                                        Printable.quoted(option),
                                        NearestName.of(
                                                        option,
                                                        present.stream()
                                                                .map(FieldChoice::plain)
                                                                .toList())
                                                .map(name -> " (did you mean " + Printable.quoted(name) + "?)")
                                                .orElse(""),
                                        listed(),
                                        role.option())));
    }

    private static String simple(String name) {
        return ColumnRole.simple(plain(name));
    }

    /** {@return the name without the signs of arrays and tags} */
    private static String plain(String name) {
        return name.replace("[]", "").replace("%", "");
    }

    private InputException noTopics() {
        return new InputException(
                InputException.Kind.MISNAMED,
                "%s: no field is known as one of topics; name one with --topics NAME (there are: %s)"
                        .formatted(input, listed()));
    }

    private String listed() {
        String more = present.size() > MOST_LISTED ? ", and %d more".formatted(present.size() - MOST_LISTED) : "";
        return present.stream().limit(MOST_LISTED).map(Printable::of).collect(Collectors.joining(", ")) + more;
    }

    /** {@return the fields with topics, at least one} */
    List<String> topics() {
        return topics;
    }

    /** {@return the fields to look into for this, the best first; topics apart} */
    List<String> fields(ColumnRole role) {
        return fields.get(role);
    }

    /** {@return all fields that are read} */
    Set<String> all() {
        Set<String> all = new TreeSet<>(topics);
        fields.values().forEach(all::addAll);
        return all;
    }

    /** {@return whether a field is read at all} */
    boolean isRead(String field) {
        return topics.contains(field) || fields.values().stream().anyMatch(names -> names.contains(field));
    }

    /**
     * {@return what is read of a record}
     *
     * @param first gives the value of the first field of a list that there is, or an empty text
     */
    RecordParser.Cells cells(List<String> found, Function<List<String>, String> first) {
        Map<ColumnRole, String> values = new EnumMap<>(ColumnRole.class);
        SINGLE.forEach(role -> values.put(role, first.apply(fields.get(role))));
        String text = ColumnRole.text(first.apply(fields.get(ColumnRole.TEXT)));
        return new RecordParser.Cells(
                found,
                values.get(ColumnRole.ID),
                textHasTitle ? joined(values.get(ColumnRole.TITLE), text) : text,
                values.get(ColumnRole.DATE),
                values.get(ColumnRole.DOI),
                values.get(ColumnRole.TITLE),
                values.get(ColumnRole.GROUP),
                values.get(ColumnRole.WEIGHT));
    }

    private static String joined(String title, String text) {
        return title.isEmpty() || text.isEmpty() ? title + text : title + '\n' + text;
    }

    /** {@return what is read where, in clauses} */
    String description(String separation) {
        StringJoiner line = new StringJoiner("; ");
        line.add("topics in %s, %s".formatted(String.join(" and ", topics), separation));
        List<String> texts = new ArrayList<>();
        if (textHasTitle) {
            present(ColumnRole.TITLE).ifPresent(texts::add);
        }
        present(ColumnRole.TEXT).ifPresent(texts::add);
        if (!texts.isEmpty()) {
            line.add("text in " + String.join(" and ", texts));
        }
        present(ColumnRole.ID).ifPresent(name -> line.add("id in " + name));
        present(ColumnRole.DATE).ifPresent(name -> line.add("date in " + name));
        present(ColumnRole.GROUP).ifPresent(name -> line.add("rows joined by " + name));
        present(ColumnRole.WEIGHT).ifPresent(name -> line.add("weight in " + name));
        if (!otherTopics.isEmpty()) {
            line.add("other topics in " + String.join(", ", otherTopics));
        }
        return Printable.clean(line.toString());
    }

    private Optional<String> present(ColumnRole role) {
        return fields.get(role).stream().filter(present::contains).findFirst();
    }

    List<ChosenColumn> columns() {
        List<ChosenColumn> columns = new ArrayList<>();
        topics.forEach(name -> columns.add(new ChosenColumn(ColumnRole.TOPICS.option(), 0, name)));
        for (ColumnRole role : List.of(ColumnRole.TEXT, ColumnRole.ID, ColumnRole.DATE, ColumnRole.WEIGHT)) {
            present(role).ifPresent(name -> columns.add(new ChosenColumn(role.option(), 0, name)));
        }
        return columns;
    }
}
