package org.topicgraph.source;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tables whose columns are known: the exports of databases, told by their headers. A further one is one constant here. */
enum ColumnFormat {
    /** Tab-delimited export of Web of Science. */
    WEB_OF_SCIENCE(
            "Web of Science",
            ";",
            List.of("PT", "TI", "SO", "UT"),
            new KnownFields(
                    List.of("DE", "ID", "WC", "SC"),
                    List.of("UT"),
                    List.of("TI"),
                    List.of("AB"),
                    List.of("PY"),
                    List.of("DI"))),
    /** CSV of Scopus. */
    SCOPUS(
            "Scopus",
            ";",
            List.of("Title", "Source title", "EID"),
            new KnownFields(
                    List.of("Author Keywords", "Index Keywords", "Indexed Keywords"),
                    List.of("EID"),
                    List.of("Title"),
                    List.of("Abstract"),
                    List.of("Year"),
                    List.of("DOI"))),
    /** CSV or spreadsheet of Dimensions. */
    DIMENSIONS(
            "Dimensions",
            ";",
            List.of("Publication ID", "Title", "PubYear"),
            new KnownFields(
                    List.of(
                            "MeSH terms",
                            "Fields of Research (ANZSRC 2020)",
                            "FOR (ANZSRC) Categories",
                            "Units of Assessment",
                            "Sustainable Development Goals"),
                    List.of("Publication ID"),
                    List.of("Title"),
                    List.of("Abstract"),
                    List.of("Publication date", "PubYear"),
                    List.of("DOI"))),
    /** CSV of The Lens. */
    LENS(
            "Lens",
            ";",
            List.of("Lens ID", "Title"),
            new KnownFields(
                    List.of("Keywords", "MeSH Terms", "Fields of Study"),
                    List.of("Lens ID"),
                    List.of("Title"),
                    List.of("Abstract"),
                    List.of("Date Published", "Publication Year"),
                    List.of("DOI"))),
    /** CSV of IEEE Xplore. */
    IEEE(
            "IEEE Xplore",
            ";",
            List.of("Document Title", "IEEE Terms"),
            new KnownFields(
                    List.of(
                            "Author Keywords",
                            "IEEE Terms",
                            "INSPEC Controlled Terms",
                            "INSPEC Non-Controlled Terms",
                            "Mesh_Terms"),
                    List.of("DOI"),
                    List.of("Document Title"),
                    List.of("Abstract"),
                    List.of("Publication Year"),
                    List.of("DOI"))),
    /** CSV of OpenAlex. */
    OPENALEX(
            "OpenAlex",
            "|",
            List.of("id", "display_name", "authorships.author.display_name"),
            new KnownFields(
                    List.of(
                            "keywords.display_name",
                            "topics.display_name",
                            "concepts.display_name",
                            "primary_topic.display_name"),
                    List.of("id"),
                    List.of("display_name", "title"),
                    List.of("abstract"),
                    List.of("publication_date", "publication_year"),
                    List.of("doi")));

    private final String title;
    private final String separator;
    private final List<String> signature;
    private final KnownFields fields;

    ColumnFormat(String title, String separator, List<String> signature, KnownFields fields) {
        this.title = title;
        this.separator = separator;
        this.signature = signature;
        this.fields = fields;
    }

    /** {@return the database whose tables have such a header} */
    static Optional<ColumnFormat> of(List<String> names) {
        Set<String> simple = names.stream().map(ColumnRole::simple).collect(Collectors.toSet());
        return Arrays.stream(values())
                .filter(format ->
                        format.signature.stream().map(ColumnRole::simple).allMatch(simple::contains))
                .findFirst();
    }

    /** {@return the database as people call it} */
    String title() {
        return title;
    }

    /** {@return what separates the topics of a cell} */
    String separator() {
        return separator;
    }

    KnownFields fields() {
        return fields;
    }
}
