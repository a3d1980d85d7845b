package org.topicgraph.source;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The formats that can be read. A further one is one constant here and one {@link RowReader}; the first constant whose
 * {@link #isFormatOf} says yes is taken, so that the ones which take any text come last.
 */
enum SourceFormat {
    /** Ready networks, in any of the formats of {@link NetworkFormat}: these have links in place of rows. */
    EDGES("edges", "graphml", "gexf", "gml", "net") {
        @Override
        boolean isFormatOf(Head head) {
            return NetworkFormat.of(head).isPresent();
        }

        @Override
        RowReader open(InputBytes bytes, Input input, int index, SourceOptions options, ReadingLimits limits) {
            throw new InputException(
                    InputException.Kind.UNUSABLE,
                    input.shown() + ": this is a ready network, which has no rows; it can be analysed as a whole, not"
                            + " together with rows");
        }
    },
    /** The rows of a {@link DatabaseQuery}. */
    QUERY("query") {
        @Override
        boolean isFormatOf(Head head) {
            return head.startsWith(QueryRows.MAGIC);
        }

        @Override
        RowReader open(InputBytes bytes, Input input, int index, SourceOptions options, ReadingLimits limits)
                throws IOException {
            return new CellReader(QueryRows.open(bytes, input.shown()), input, index, options, limits);
        }
    },
    /** The first sheet of an Excel workbook, or the one that is named. */
    XLSX("xlsx", "xlsx") {
        @Override
        boolean isFormatOf(Head head) {
            boolean packaged = PARTS_OF_WORKBOOKS.stream().anyMatch(head::contains);
            return head.startsWith("PK\3\4") && packaged && !head.contains("word/") && !head.contains("ppt/");
        }

        @Override
        RowReader open(InputBytes bytes, Input input, int index, SourceOptions options, ReadingLimits limits)
                throws IOException {
            return new CellReader(
                    ExcelSheet.open(bytes, input.shown(), options.sheet()), input, index, options, limits);
        }
    },
    /** The first sheet of an OpenDocument spreadsheet, or the one that is named. */
    ODS("ods", "ods") {
        @Override
        boolean isFormatOf(Head head) {
            return head.startsWith("PK\3\4") && head.contains("application/vnd.oasis.opendocument.spreadsheet");
        }

        @Override
        RowReader open(InputBytes bytes, Input input, int index, SourceOptions options, ReadingLimits limits)
                throws IOException {
            return new CellReader(
                    OpenDocumentSheet.open(bytes, input.shown(), options.sheet()), input, index, options, limits);
        }
    },
    /** Tables of Spark, pandas, DuckDB and the like. */
    PARQUET("parquet", "parquet") {
        @Override
        boolean isFormatOf(Head head) {
            return head.startsWith(ParquetTable.MAGIC);
        }

        @Override
        RowReader open(InputBytes bytes, Input input, int index, SourceOptions options, ReadingLimits limits)
                throws IOException {
            return new CellReader(ParquetTable.open(bytes, input.shown()), input, index, options, limits);
        }
    },
    /** Web of Science. */
    WOS("wos", TaggedFormat.WEB_OF_SCIENCE, "ciw"),
    /** PubMed and MEDLINE. */
    PUBMED("pubmed", TaggedFormat.PUBMED, "nbib"),
    /** RIS. */
    RIS("ris", TaggedFormat.RIS, "ris"),
    /** EndNote's tagged export. */
    ENDNOTE("endnote", TaggedFormat.ENDNOTE, "enw"),
    /** RefWorks' tagged format. */
    REFWORKS("refworks", TaggedFormat.REFWORKS),
    /** NoteExpress. */
    NOTEEXPRESS("noteexpress", TaggedFormat.NOTEEXPRESS, "net"),
    /** CNKI's own format. */
    CNKI("cnki", TaggedFormat.CNKI),
    /** BibTeX and biblatex. */
    BIBTEX("bibtex", "bib") {
        @Override
        boolean isFormatOf(Head head) {
            return BibtexInput.isBibtex(head);
        }

        @Override
        RowReader open(InputBytes bytes, Input input, int index, SourceOptions options, ReadingLimits limits)
                throws IOException {
            return BibtexInput.open(bytes, input, index, options, limits);
        }
    },
    /** Posts of Stack Exchange; not from folders, since a dump has other tables with the same ending. */
    STACKEXCHANGE("stackexchange") {
        @Override
        boolean isFormatOf(Head head) {
            return RowElementInput.isPosts(head);
        }

        @Override
        RowReader open(InputBytes bytes, Input input, int index, SourceOptions options, ReadingLimits limits)
                throws IOException {
            return RowElementInput.open(bytes, input, index, options, limits);
        }
    },
    /** Works of OpenAlex. */
    OPENALEX("openalex") {
        @Override
        boolean isFormatOf(Head head) {
            return false; // found as one of JSON's
        }

        @Override
        RowReader open(InputBytes bytes, Input input, int index, SourceOptions options, ReadingLimits limits)
                throws IOException {
            return JsonInput.isJson(new Head(bytes.head(Head.SIZE)))
                    ? JsonInput.open(bytes, input, index, Optional.of(JsonSchema.OPENALEX), options, limits)
                    : super.open(bytes, input, index, options, limits);
        }
    },
    /** Repositories of GitHub. */
    GITHUB("github") {
        @Override
        boolean isFormatOf(Head head) {
            return false; // found as one of JSON's
        }

        @Override
        RowReader open(InputBytes bytes, Input input, int index, SourceOptions options, ReadingLimits limits)
                throws IOException {
            return JsonInput.open(bytes, input, index, Optional.of(JsonSchema.GITHUB), options, limits);
        }
    },
    /** JSON of any kind: lines, an array, or an answer with its records in an array. */
    JSON("json", "json", "jsonl", "ndjson") {
        @Override
        boolean isFormatOf(Head head) {
            return JsonInput.isJson(head);
        }

        @Override
        RowReader open(InputBytes bytes, Input input, int index, SourceOptions options, ReadingLimits limits)
                throws IOException {
            return JsonInput.open(bytes, input, index, Optional.empty(), options, limits);
        }
    },
    /** The same, by the name that those use who have a record a line; the content tells which of them it is. */
    JSONL("jsonl") {
        @Override
        boolean isFormatOf(Head head) {
            return false; // found as JSON
        }

        @Override
        RowReader open(InputBytes bytes, Input input, int index, SourceOptions options, ReadingLimits limits)
                throws IOException {
            return JSON.open(bytes, input, index, options, limits);
        }
    },
    /** CSV of Scopus; as those that follow, a table with the columns of {@link ColumnFormat}, found by its header. */
    SCOPUS("scopus"),
    /** CSV or spreadsheet of Dimensions. */
    DIMENSIONS("dimensions"),
    /** CSV of The Lens. */
    LENS("lens"),
    /** CSV of IEEE Xplore. */
    IEEE("ieee"),
    /** Fields between tabs. */
    TSV("tsv", "tsv", "tab") {
        @Override
        boolean isFormatOf(Head head) {
            return false; // found by its delimiter, as one of CSV's
        }

        @Override
        RowReader open(InputBytes bytes, Input input, int index, SourceOptions options, ReadingLimits limits)
                throws IOException {
            SourceOptions fixed = options.delimiter().isPresent() ? options : options.withDelimiter("\t");
            return new DelimitedReader(bytes, input.name(), input.shown(), index, fixed, limits);
        }
    },
    /** Fields between commas, or any other delimiter: what no other format and no {@link FileKind} is. */
    CSV("csv", "csv", "psv", "txt") {
        @Override
        boolean isFormatOf(Head head) {
            return false;
        }

        @Override
        RowReader open(InputBytes bytes, Input input, int index, SourceOptions options, ReadingLimits limits)
                throws IOException {
            return new DelimitedReader(bytes, input.name(), input.shown(), index, options, limits);
        }
    };

    /** The members of a workbook, of which programs write now the one and now the other first. */
    private static final List<String> PARTS_OF_WORKBOOKS = List.of(
            "[Content_Types].xml",
            "xl/workbook.xml",
            "xl/worksheets/",
            "xl/theme/",
            "xl/styles.xml",
            "xl/sharedStrings.xml",
            "xl/_rels/");

    /** The name of the option's value that leaves the choice to the data. */
    static final String AUTO = "auto";

    private final String option;
    private final Set<String> endings;
    private final Optional<TaggedFormat> tagged;

    SourceFormat(String option, String... endings) {
        this.option = option;
        this.endings = Set.of(endings);
        this.tagged = Optional.empty();
    }

    SourceFormat(String option, TaggedFormat tagged, String... endings) {
        this.option = option;
        this.endings = Set.of(endings);
        this.tagged = Optional.of(tagged);
    }

    /** {@return whether an input that begins so is of this format, and of none that comes later} */
    boolean isFormatOf(Head head) {
        return tagged.isPresent() && tagged.get().isFormatOf(head);
    }

    /** {@return a reader at the input's first byte} */
    RowReader open(InputBytes bytes, Input input, int index, SourceOptions options, ReadingLimits limits)
            throws IOException {
        boolean isTable = tagged.isEmpty() || this == WOS && !isFormatOf(new Head(bytes.head(Head.SIZE)));
        return isTable
                ? new DelimitedReader(bytes, input.name(), input.shown(), index, options, limits)
                : TaggedInput.open(bytes, input, index, tagged.get(), options, limits);
    }

    /** {@return the name that {@code --format} takes} */
    String option() {
        return option;
    }

    /** {@return the format that is asked for; empty for {@code auto}} */
    static Optional<SourceFormat> named(String option) {
        if (option.equals(AUTO)) {
            return Optional.empty();
        }
        List<String> names = names();
        return Optional.of(Arrays.stream(values())
                .filter(format -> format.option.equals(option) && format != QUERY)
                .findFirst()
                .orElseThrow(() -> new InputException(
                        InputException.Kind.MISNAMED,
                        "no format %s%s; there are: %s"
                                .formatted(
                                        Printable.quoted(option),
                                        NearestName.of(option, names)
                                                .map(name -> " (did you mean " + Printable.quoted(name) + "?)")
                                                .orElse(""),
                                        String.join(", ", names)))));
    }

    /** {@return the names that {@code --format} takes, the one that leaves the choice to the data first} */
    static List<String> names() {
        return Stream.concat(
                        Stream.of(AUTO),
                        Arrays.stream(values())
                                .filter(format -> format != QUERY) // of a file that no user has
                                .map(SourceFormat::option)
                                .sorted())
                .toList();
    }

    /** {@return the format of an input that begins so; empty if it shows none, and may be a table} */
    static Optional<SourceFormat> of(Head head) {
        return Arrays.stream(values()).filter(format -> format.isFormatOf(head)).findFirst();
    }

    /** {@return whether files with this name, without the ending of a packing, are read when they are found in a folder} */
    static boolean hasKnownEnding(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).anyMatch(format -> format.endings.contains(ending));
    }
}
