package org.topicgraph.export;

import java.util.List;
import java.util.Optional;
import org.topicgraph.analysis.AnalysisResult;
import org.topicgraph.analysis.Column;

/**
 * Pajek's network {@code graph.net}, with the partition {@code graph.clu} and the vector {@code graph.vec} for clusters and
 * occurrences. Vertices are numbered from 1; labels stand in double quotes, which cannot be escaped and become single ones.
 * Positions are fitted into Pajek's square from 0 to 1, whose second axis points down.
 */
final class PajekExporter implements Exporter {
    private static final String NET = "graph.net";
    private static final String CLU = "graph.clu";
    private static final String VEC = "graph.vec";

    @Override
    public List<String> fileNames() {
        return List.of(NET, CLU, VEC);
    }

    @Override
    public void write(AnalysisResult result, ResultFiles files) {
        GraphColumns columns = GraphColumns.of(result);
        int topics = result.topics().rows();
        Optional<Square> square = Square.of(columns.topics(), topics);
        files.write(NET, (long) topics + result.links().rows(), parts -> {
            parts.text("*Vertices " + topics + "\n");
            parts.rows(topics, (out, topic) -> {
                out.integer(topic + 1L).put(" \"");
                out.put(inOneLine(columns.topics().label().text(topic)).replace('"', '\''))
                        .put('"');
                square.ifPresent(s -> s.put(out, topic));
                out.put('\n');
            });
            parts.text("*Edges\n");
            parts.rows(result.links().rows(), (out, row) -> {
                out.integer(result.source(row) + 1L).put(' ').integer(result.target(row) + 1L);
                out.put(' ').decimal(result.weight(row)).put('\n');
            });
        });
        files.describe(NET, "topics", "label", columns.topics().label());
        columns.topics().x().ifPresent(x -> files.describe(NET, "topics", "x", x));
        columns.topics().y().ifPresent(y -> files.describe(NET, "topics", "y", y));
        files.describe(NET, "links", "weight", columns.links().weight());
        writeValues(CLU, GraphColumns.find(result.topics(), "cluster"), result, files);
        writeValues(VEC, GraphColumns.find(result.topics(), "occurrences"), result, files);
    }

    private static void writeValues(String file, Optional<Column> column, AnalysisResult result, ResultFiles files) {
        column.ifPresent(values -> {
            files.write(file, result.topics().rows(), parts -> {
                parts.text("*Vertices " + result.topics().rows() + "\n");
                parts.rows(result.topics().rows(), (out, topic) -> out.integer(values.integer(topic))
                        .put('\n'));
            });
            files.describe(file, "topics", values.name(), values);
        });
    }

    /** {@return the text without tabs and line breaks, for formats where they end a field} */
    static String inOneLine(String text) {
        return text.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ');
    }

    /** Positions fitted into the unit square. */
    private record Square(Column x, Column y, double left, double top, double scale) {
        private static final double MARGIN = 0.05;

        static Optional<Square> of(GraphColumns.Topics columns, int topics) {
            if (columns.x().isEmpty() || columns.y().isEmpty()) {
                return Optional.empty();
            }
            Column x = columns.x().get();
            Column y = columns.y().get();
            double left = Double.POSITIVE_INFINITY;
            double right = Double.NEGATIVE_INFINITY;
            double bottom = Double.POSITIVE_INFINITY;
            double top = Double.NEGATIVE_INFINITY;
            for (int topic = 0; topic < topics; topic++) {
                left = Math.min(left, x.number(topic));
                right = Math.max(right, x.number(topic));
                bottom = Math.min(bottom, y.number(topic));
                top = Math.max(top, y.number(topic));
            }
            double extent = Math.max(right - left, top - bottom);
            if (!Double.isFinite(extent)) {
                return Optional.empty();
            }
            return Optional.of(new Square(x, y, left, top, extent == 0 ? 0 : (1 - 2 * MARGIN) / extent));
        }

        void put(Utf8Buffer out, int topic) {
            out.put(' ').decimal(MARGIN + (x.number(topic) - left) * scale);
            out.put(' ').decimal(MARGIN + (top - y.number(topic)) * scale);
        }
    }
}
