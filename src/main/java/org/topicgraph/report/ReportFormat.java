package org.topicgraph.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.topicgraph.analysis.AnalysisResult;
import org.topicgraph.export.ResultFiles;

/** The formats of {@code --report}, each with what writes it. */
public enum ReportFormat {
    /** To explore in a browser. */
    HTML("html", "report.html") {
        @Override
        void write(AnalysisResult result, OutputStream out) throws IOException {
            HtmlReport.write(ReportModel.of(result), out);
        }
    },
    /** For a repository or a mail. */
    MARKDOWN("md", "report.md") {
        @Override
        void write(AnalysisResult result, OutputStream out) throws IOException {
            MarkdownReport.write(ReportModel.of(result), out);
        }
    },
    /** The map to print. */
    SVG("svg", "map.svg") {
        @Override
        void write(AnalysisResult result, OutputStream out) throws IOException {
            MapPicture.of(result).writeSvg(out);
        }
    },
    /** The map to show. */
    PNG("png", "map.png") {
        @Override
        void write(AnalysisResult result, OutputStream out) throws IOException {
            MapPicture.of(result).writePng(out);
        }
    };

    private final String option;
    private final String file;

    ReportFormat(String option, String file) {
        this.option = option;
        this.file = file;
    }

    abstract void write(AnalysisResult result, OutputStream out) throws IOException;

    /** {@return its name on the command line} */
    public String option() {
        return option;
    }

    /** Writes the report's file. */
    public void write(AnalysisResult result, ResultFiles files) {
        try (OutputStream out = files.create(file)) {
            write(result, out);
        } catch (IOException e) {
            throw new UncheckedIOException("a file of results fails with an exception of its own", e);
        }
    }
}
