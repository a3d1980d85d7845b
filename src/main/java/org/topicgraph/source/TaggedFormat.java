package org.topicgraph.source;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The formats in which each field of a record is a line that begins with a tag. A further one is one constant here. */
enum TaggedFormat {
    /** Plain text of Web of Science. */
    WEB_OF_SCIENCE(
            "Web of Science",
            new Lines("([A-Z][A-Z0-9])(?: |$)", Continuation.BLANK, Set.of("FN", "VR", "EF")),
            Begin.ofTag("PT"),
            Optional.of("ER"),
            Topics.LISTS,
            new KnownFields(
                    List.of("DE", "ID", "WC", "SC"),
                    List.of("UT"),
                    List.of("TI"),
                    List.of("AB"),
                    List.of("PY"),
                    List.of("DI"))),
    /** What PubMed calls its own format, and NLM MEDLINE. */
    PUBMED(
            "PubMed",
            new Lines("([A-Z][A-Z0-9]{1,3}) {0,2}-(?: |$)", Continuation.BLANK, Set.of()),
            Begin.ofTag("PMID").orLost("OWN", "STAT", "DP", "TI", "AB", "FAU", "AU", "MH"),
            Optional.empty(),
            Topics.HEADINGS,
            new KnownFields(
                    List.of("MH", "OT"),
                    List.of("PMID"),
                    List.of("TI", "BTI"),
                    List.of("AB"),
                    List.of("DP"),
                    List.of("LID", "AID"))),
    /** Research Information Systems, which nearly every program writes, each in its way. */
    RIS(
            "RIS",
            new Lines("\\h*([A-Z][A-Z0-9]|[a-z][a-z0-9](?= {2}-)) {1,3}-(?: |$|(?=\\S))", Continuation.LINE, Set.of()),
            Begin.ofTag("TY"),
            Optional.of("ER"),
            Topics.FOUND,
            new KnownFields(
                    List.of("KW"),
                    List.of("UT", "AN", "ID"),
                    List.of("TI", "T1", "CT"),
                    List.of("AB", "N2"),
                    List.of("PY", "Y1", "DA"),
                    List.of("DO"))),
    /** The tagged export of EndNote, after the program refer. */
    ENDNOTE(
            "EndNote",
            new Lines("%(\\S)(?: |$)", Continuation.LINE, Set.of()),
            Begin.ofTagOrBlankLine("0").orLost("A", "T"),
            Optional.empty(),
            Topics.FOUND,
            new KnownFields(
                    List.of("K"), List.of("M", "F"), List.of("T"), List.of("X"), List.of("D", "8"), List.of("R"))),
    /** The tagged format of RefWorks, as CNKI and others write it. */
    REFWORKS(
            "RefWorks",
            new Lines("([A-Z][A-Z0-9])(?: |$)", Continuation.LINE, Set.of()),
            Begin.ofTag("RT"),
            Optional.empty(),
            Topics.FOUND,
            new KnownFields(
                    List.of("K1"),
                    List.of("AN", "ID"),
                    List.of("T1"),
                    List.of("AB"),
                    List.of("YR", "FD"),
                    List.of("DO"))),
    /** The format of NoteExpress, as CNKI and Wanfang write it. */
    NOTEEXPRESS(
            "NoteExpress",
            new Lines("\\{([^{}]+)\\} ?: ?", Continuation.LINE, Set.of()),
            Begin.ofTag("Reference Type"),
            Optional.empty(),
            Topics.FOUND,
            new KnownFields(
                    List.of("Keywords"),
                    List.of("Accession Number"),
                    List.of("Title"),
                    List.of("Abstract"),
                    List.of("Year", "Date"),
                    List.of("DOI"))),
    /** CNKI's own format, with the names of its fields in two languages. */
    CNKI(
            "CNKI",
            new Lines("(DataType|[A-Za-z]+(?=-\\p{IsHan}))(?:-\\p{IsHan}+)? ?[:\uFF1A] ?", Continuation.LINE, Set.of()),
            Begin.ofFirstTagOrBlankLine(),
            Optional.empty(),
            Topics.FOUND,
            new KnownFields(
                    List.of("Keyword"),
                    List.of(),
                    List.of("Title"),
                    List.of("Summary"),
                    List.of("PubTime", "Year"),
                    List.of("DOI")));

    /** What stands between the lines of a field that goes over several. */
    enum Continuation {
        /** A blank: lines were broken where they grew too long. */
        BLANK,
        /** A line end: each line may say something of its own. */
        LINE
    }

    /** How topics stand in a field. */
    enum Topics {
        /** Several, separated by semicolons. */
        LISTS,
        /** One, with stars and, in headings, qualifiers. */
        HEADINGS,
        /** As the data show. */
        FOUND
    }

    /**
     * How lines look.
     *
     * @param tag of a line, a group of the expression; what follows the expression is the value
     * @param continuation of a field by lines without a tag
     * @param outside tags that belong to the file, not to a record
     */
    record Lines(Pattern tag, Continuation continuation, Set<String> outside) {
        Lines(String tag, Continuation continuation, Set<String> outside) {
            this(
                    Pattern.compile("\uFEFF?(?:" + tag + ")"),
                    continuation,
                    outside); // files may be joined, marks and all
        }

        boolean mayBeIndented() {
            return tag.pattern().contains("\\h*");
        }
    }

    /**
     * How a record begins.
     *
     * @param tag that begins it; empty: the first one of the input
     * @param blankLine whether any tag after a blank line does so, too, in an input whose first tag is another one
     * @param lost tags that after a blank line belong to a record whose beginning is missing, not to the one before
     */
    record Begin(Optional<String> tag, boolean blankLine, Set<String> lost) {
        static Begin ofTag(String tag) {
            return new Begin(Optional.of(tag), false, Set.of());
        }

        static Begin ofTagOrBlankLine(String tag) {
            return new Begin(Optional.of(tag), true, Set.of());
        }

        Begin orLost(String... tags) {
            return new Begin(tag, blankLine, Set.of(tags));
        }

        static Begin ofFirstTagOrBlankLine() {
            return new Begin(Optional.empty(), true, Set.of());
        }
    }

    /** Some providers write a few lines of their own before the first record. */
    private static final int MOST_LINES_BEFORE = 40;

    private final String title;
    private final Lines lines;
    private final Begin begin;
    private final Optional<String> end;
    private final Topics topics;
    private final KnownFields fields;

    TaggedFormat(String title, Lines lines, Begin begin, Optional<String> end, Topics topics, KnownFields fields) {
        this.title = title;
        this.lines = lines;
        this.begin = begin;
        this.end = end;
        this.topics = topics;
        this.fields = fields;
    }

    /** {@return the format as people call it} */
    String title() {
        return title;
    }

    Lines lines() {
        return lines;
    }

    Begin begin() {
        return begin;
    }

    /** {@return the tag that ends a record, if there is one} */
    Optional<String> end() {
        return end;
    }

    /** {@return a tag with the sign before it that a person sees, if there is one} */
    String shown(String tag) {
        return this == ENDNOTE ? '%' + tag : tag;
    }

    Topics topics() {
        return topics;
    }

    KnownFields fields() {
        return fields;
    }

    /** {@return whether an input that begins so is of this format: a line that begins a record, then another with a tag} */
    boolean isFormatOf(Head head) {
        TagMatcher tags = new TagMatcher(this);
        boolean begun = false;
        boolean first = true;
        for (String line : head.text().lines().limit(MOST_LINES_BEFORE).toList()) {
            boolean hasTag = tags.matches(line, 0, line.length());
            if (begun && !line.isBlank()) {
                return hasTag;
            }
            begun = begun || hasTag && (begin.tag().equals(Optional.of(tags.tag())) || begin.blankLine() && first);
            first &= line.isBlank();
        }
        return false;
    }
}
