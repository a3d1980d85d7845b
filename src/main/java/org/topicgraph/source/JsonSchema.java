package org.topicgraph.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Kinds of JSON records whose fields are known. The first that fits is taken. */
enum JsonSchema {
    /** Works of OpenAlex, as its API and its snapshot have them. */
    OPENALEX(
            "OpenAlex",
            Map.of(
                    "keywords", "keywords[].display_name",
                    "topics", "topics[].display_name",
                    "subfields", "topics[].subfield.display_name",
                    "fields", "topics[].field.display_name",
                    "domains", "topics[].domain.display_name",
                    "concepts", "concepts[].display_name",
                    "mesh", "mesh[].descriptor_name",
                    "goals", "sustainable_development_goals[].display_name"),
            new KnownFields(
                    List.of("keywords[].display_name", "topics[].display_name", "concepts[].display_name"),
                    List.of("id"),
                    List.of("title", "display_name"),
                    List.of(JsonPath.INVERTED_TEXT, "abstract"),
                    List.of("publication_date", "publication_year"),
                    List.of("doi"))) {
        @Override
        boolean fits(Predicate<String> has) {
            return has.test(JsonPath.INVERTED_TEXT)
                    || has.test("primary_topic.display_name")
                    || has.test("keywords[].display_name") && has.test("publication_year");
        }
    },
    /** Repositories of GitHub, as its API and its search have them. */
    GITHUB(
            "GitHub",
            Map.of(),
            new KnownFields(
                    List.of("topics[]"),
                    List.of("full_name", "html_url"),
                    List.of("name"),
                    List.of("description"),
                    List.of("created_at"),
                    List.of())) {
        @Override
        boolean fits(Predicate<String> has) {
            return has.test("topics[]") && has.test("full_name");
        }
    },
    /** Works of Crossref, as its API has them; of a date the year. */
    CROSSREF(
            "Crossref",
            Map.of(),
            new KnownFields(
                    List.of("subject[]"),
                    List.of("DOI"),
                    List.of("title[]"),
                    List.of("abstract"),
                    List.of("published.date-parts[][]", "issued.date-parts[][]"),
                    List.of("DOI"))) {
        @Override
        boolean fits(Predicate<String> has) {
            return has.test("DOI") && (has.test("published.date-parts[][]") || has.test("issued.date-parts[][]"));
        }
    },
    /** Others: fields are found by their names. */
    OTHER("JSON", Map.of(), new KnownFields(List.of(), List.of(), List.of(), List.of(), List.of(), List.of())) {
        @Override
        boolean fits(Predicate<String> has) {
            return true;
        }
    };

    private final String title;
    private final Map<String, String> aliases;
    private final KnownFields fields;

    JsonSchema(String title, Map<String, String> aliases, KnownFields fields) {
        this.title = title;
        this.aliases = new TreeMap<>(aliases);
        this.fields = fields;
    }

    /** {@return whether records are of this kind that have these fields} */
    abstract boolean fits(Predicate<String> has);

    String title() {
        return title;
    }

    /** {@return short names of fields} */
    Map<String, String> aliases() {
        return aliases;
    }

    /** {@return the fields of records with these paths} */
    KnownFields fields(List<JsonPath> paths) {
        if (this != OTHER) {
            return fields;
        }
        List<JsonPath> shallowFirst = new ArrayList<>(paths);
        shallowFirst.sort(Comparator.comparingInt(path -> path.members().size()));
        List<JsonPath> single =
                shallowFirst.stream().filter(path -> !path.isArray()).toList();
        List<String> topics = named(ColumnRole.TOPICS, shallowFirst);
        List<String> title = named(ColumnRole.TITLE, single);
        List<String> text = named(ColumnRole.TEXT, single);
        return new KnownFields(
                topics.isEmpty() ? onlyArray(shallowFirst) : topics,
                named(ColumnRole.ID, single),
                title,
                text.equals(title) ? List.of() : text,
                named(ColumnRole.DATE, single),
                named(ColumnRole.DOI, single));
    }

    private static List<String> named(ColumnRole role, List<JsonPath> paths) {
        OptionalInt found = role.find(paths.stream().map(JsonPath::base).toList());
        return found.isEmpty() ? List.of() : List.of(paths.get(found.getAsInt()).name());
    }

    /** Topics that no name tells: the only array of texts. */
    private static List<String> onlyArray(List<JsonPath> paths) {
        List<String> arrays = paths.stream()
                .map(JsonPath::name)
                .filter(name -> name.endsWith("[]"))
                .toList();
        return arrays.size() == 1 ? arrays : List.of();
    }
}
