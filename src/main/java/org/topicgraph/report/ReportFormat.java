package org.topicgraph.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.topicgraph.analysis.AnalysisResult;
import org.topicgraph.export.ResultFiles;
import org.topicgraph.parallel.Blocks;

/** The formats of {@code --report}, each with what writes it. */
public enum ReportFormat {
    /** To explore in a browser. */
    HTML("html", "report.html") {
        @Override
        void write(Parts parts, OutputStream out) throws IOException {
            HtmlReport.write(parts.model(), out);
        }
    },
    /** For a repository or a mail. */
    MARKDOWN("md", "report.md") {
        @Override
        void write(Parts parts, OutputStream out) throws IOException {
            MarkdownReport.write(parts.model(), out);
        }
    },
    /** The map to print. */
    SVG("svg", "map.svg") {
        @Override
        void write(Parts parts, OutputStream out) throws IOException {
            parts.picture().writeSvg(out);
        }
    },
    /** The map to show. */
    PNG("png", "map.png") {
        @Override
        void write(Parts parts, OutputStream out) throws IOException {
            parts.picture().writePng(out, parts.blocks);
        }
    };

    /** Those that share something are apart, so that threads seldom wait for it. */
    private static final List<ReportFormat> LONGEST_FIRST = List.of(PNG, HTML, SVG, MARKDOWN);

    private final String option;
    private final String file;

    ReportFormat(String option, String file) {
        this.option = option;
        this.file = file;
    }

    abstract void write(Parts parts, OutputStream out) throws IOException;

    /** {@return its name on the command line} */
    public String option() {
        return option;
    }

    /** What several reports are made of, each made when it is first asked for. */
    private static final class Parts {
        private final AnalysisResult result;
        private final Blocks blocks;
        private final Object ofModel = new Object();
        private final Object ofPicture = new Object();
        private Optional<ReportModel> model = Optional.empty();
        private Optional<MapPicture> picture = Optional.empty();

        Parts(AnalysisResult result, Blocks blocks) {
            this.result = result;
            this.blocks = blocks;
        }

        ReportModel model() {
            synchronized (ofModel) {
                model = Optional.of(model.orElseGet(() -> ReportModel.of(result)));
                return model.get();
            }
        }

        MapPicture picture() {
            synchronized (ofPicture) {
                picture = Optional.of(picture.orElseGet(() -> MapPicture.of(result)));
                return picture.get();
            }
        }
    }

    private byte[] content(Parts parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try {
            write(parts, content);
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        return content.toByteArray();
    }

    /** Writes the files of some reports, which are made side by side. */
    public static void write(Set<ReportFormat> formats, AnalysisResult result, ResultFiles files, Blocks blocks) {
        List<ReportFormat> order =
                LONGEST_FIRST.stream().filter(formats::contains).toList();
        Parts parts = new Parts(result, blocks);
        List<byte[]> contents = blocks.map(
                order.size(), 1, (block, from, to) -> order.get(block).content(parts));
        for (ReportFormat format : EnumSet.copyOf(formats)) {
            try (OutputStream out = files.create(format.file)) {
                out.write(contents.get(order.indexOf(format)));
            } catch (IOException e) {
                throw new UncheckedIOException("a file of results fails with an exception of its own", e);
            }
        }
    }
}
