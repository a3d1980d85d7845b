package org.topicgraph.source;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What a column of a table is for, and the names by which it is known, best first. Names are compared without regard to
 * case, blanks and what joins words; names in capitals are tags, which are compared as they stand. A further name is one
 * more word here.
 */
enum ColumnRole {
    /** The lists of topics. */
    TOPICS(
            "topics",
            "topics",
            "topic",
            "topic list",
            "keywords",
            "keyword",
            "tags",
            "tag",
            "labels",
            "label",
            "subjects",
            "subject",
            "author keywords",
            "author keyword",
            "DE",
            "index keywords",
            "indexed keywords",
            "keywords plus",
            "ID",
            "MH",
            "mesh terms",
            "OT",
            "KW"),
    /** What the row says. */
    TEXT(
            "text",
            "content",
            "text",
            "abstract",
            "AB",
            "sentence",
            "description",
            "body",
            "passage",
            "message",
            "summary",
            "title",
            "document title",
            "TI"),
    /** What tells the row from others. */
    ID("id", "id", "identifier", "uid", "UT", "EID", "lens id", "pmid", "doi", "DI", "key", "row", "number", "no"),

    /** When the row is from. */
    DATE(
            "date",
            "date",
            "published",
            "publication date",
            "date published",
            "created",
            "created at",
            "creation date",
            "timestamp",
            "time",
            "year",
            "publication year",
            "pub year",
            "PY"),
    /** The digital object identifier of the work. */
    DOI("doi", "doi", "DI", "doi url", "doi link"),
    /** The title of the work. */
    TITLE("title", "title", "document title", "article title", "TI"),
    /** What the rows of a group have in common; has no usual name. */
    GROUP("group-by"),
    /** How much the row counts; has no usual name. */
    WEIGHT("row-weight");

    /** What Scopus writes in place of an abstract. */
    private static final String NO_ABSTRACT = "[No abstract available]";

    private final String option;
    private final List<Name> names;

    /** A name, as it stands and as it is compared. */
    private record Name(String name, String simple, boolean tag) {
        static Name of(String name) {
            return new Name(name, ColumnRole.simple(name), name.equals(name.toUpperCase(Locale.ROOT)));
        }

        boolean fits(Name column) {
            return tag ? name.equals(column.name) : simple.equals(column.simple);
        }
    }

    ColumnRole(String option, String... names) {
        this.option = option;
        this.names = Arrays.stream(names).map(Name::of).toList();
    }

    /** {@return the name of the command line's option, without dashes} */
    String option() {
        return option;
    }

    /** {@return what stands in such columns, in words} */
    String plural() {
        return switch (this) {
            case ID -> "identifiers";
            case DOI -> "DOIs";
            default -> option + "s";
        };
    }

    /** {@return a cell of a text, empty if it only says that there is none} */
    static String text(String cell) {
        return cell.equals(NO_ABSTRACT) ? "" : cell;
    }

    /** {@return the column with the best name for this role} */
    OptionalInt find(List<String> columns) {
        List<Name> found = columns.stream().map(String::strip).map(Name::of).toList();
        for (Name name : names) {
            for (int column = 0; column < found.size(); column++) {
                boolean keywordsPlus = name.name.equals("ID") && this == TOPICS;
                if (name.fits(found.get(column)) && isKeywordsPlus(columns, column) == keywordsPlus) {
                    return OptionalInt.of(column);
                }
            }
        }
        return OptionalInt.empty();
    }

    /**
     * {@return the columns that share a name for this role, as {@code topic1, topic2} or {@code Labels, Labels} do, the best
     * name's; none if there are not two} Tags are left out, since a number makes another tag of them.
     */
    List<Integer> findNumbered(List<String> columns) {
        List<String> simple = columns.stream().map(ColumnRole::simple).toList();
        for (Name name : names) {
            Pattern numbered = Pattern.compile(Pattern.quote(name.simple) + "(\\[?[0-9]{1,4}]?)?");
            List<Integer> found = IntStream.range(0, simple.size())
                    .filter(column ->
                            !name.tag && numbered.matcher(simple.get(column)).matches())
                    .boxed()
                    .toList();
            if (found.size() > 1) {
                return found;
            }
        }
        return List.of();
    }

    /** Whether the column is the ID of Web of Science, which holds topics and stands among other tags of two letters. */
    private static boolean isKeywordsPlus(List<String> columns, int column) {
        return columns.get(column).strip().equals("ID")
                && columns.stream().map(String::strip).anyMatch(List.of("UT", "PY", "DE")::contains);
    }

    /** {@return the name as it is compared: lower case, without blanks and what joins words} */
    static String simple(String name) {
        String lower = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder simple = new StringBuilder();
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (!Character.isWhitespace(c) && "_./#:()-".indexOf(c) < 0) {
                simple.append(c);
            }
        }
        return simple.toString();
    }
}
