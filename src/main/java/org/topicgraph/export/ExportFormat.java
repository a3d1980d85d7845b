package org.topicgraph.export;

import java.util.Arrays;
import java.util.Optional;

/** The formats of {@code --export}, each with what writes it. To add one, write an {@link Exporter} and name it here. */
public enum ExportFormat {
    /** For Gephi, networkx, igraph, yEd. */
    GRAPHML("graphml", new GraphmlExporter()),
    /** For Gephi and Gephi Lite, with all looks. */
    GEXF("gexf", new GexfExporter()),
    /** Node-link JSON, for networkx, JGraphT and d3. */
    JSON("json", new NodeLinkExporter()),
    /** Tables, for spreadsheets, R, pandas and Gephi. */
    CSV("csv", new CsvExporter()),
    /** For VOSviewer and VOSviewer Online. */
    VOSVIEWER("vosviewer", new VosviewerExporter()),
    /** For graphology, sigma.js and Gephi Lite. */
    GRAPHOLOGY("graphology", new GraphologyExporter()),
    /** For Pajek. */
    PAJEK("pajek", new PajekExporter()),
    /** For Graphviz. */
    DOT("dot", new DotExporter());

    private final String option;
    private final Exporter exporter;

    ExportFormat(String option, Exporter exporter) {
        this.option = option;
        this.exporter = exporter;
    }

    /** {@return its name on the command line} */
    public String option() {
        return option;
    }

    public Exporter exporter() {
        return exporter;
    }

    /** {@return the format of that name on the command line} */
    public static Optional<ExportFormat> of(String option) {
        return Arrays.stream(values())
                .filter(format -> format.option.equals(option))
                .findFirst();
    }
}
