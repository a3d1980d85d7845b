package org.topicgraph.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.topicgraph.analysis.AnalysisResult;
import org.topicgraph.export.ResultFiles;
import org.topicgraph.parallel.Blocks;

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

    private byte[] content(AnalysisResult result) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try {
            write(result, content);
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        return content.toByteArray();
    }

    /** Writes the files of some reports, which are made side by side. */
    public static void write(Set<ReportFormat> formats, AnalysisResult result, ResultFiles files, Blocks blocks) {
        // the last ones, pictures, take longest: they begin first
        List<ReportFormat> order = new ArrayList<>(EnumSet.copyOf(formats));
        Collections.reverse(order);
        List<byte[]> contents = blocks.map(
                order.size(), 1, (block, from, to) -> order.get(block).content(result));
        for (int report = order.size() - 1; report >= 0; report--) {
            try (OutputStream out = files.create(order.get(report).file)) {
                out.write(contents.get(report));
            } catch (IOException e) {
                throw new UncheckedIOException("a file of results fails with an exception of its own", e);
            }
        }
    }
}
