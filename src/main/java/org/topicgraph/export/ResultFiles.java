package org.topicgraph.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import org.topicgraph.analysis.AnalysisResult;
import org.topicgraph.analysis.Column;
import org.topicgraph.analysis.RunManifest;
import org.topicgraph.analysis.Table;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;
import org.topicgraph.source.Rejection;

/**
 * All files of a run: writes results in the formats asked for, tables of any kind, and last what explains them:
 * {@code dictionary.csv} with the meaning of every column of every file, and the manifest.
 *
 * <pre>{@code
 * try (ResultFolder folder = ResultFolder.open(out, force)) {
 *     ResultFiles files = new ResultFiles(folder, blocks, progress, rawCells);
 *     files.write(result, formats);
 *     files.table("audit.csv", audit);
 *     files.commit(result.manifest()); // until here the earlier results stand
 * }
 * }</pre>
 */
public final class ResultFiles {
    private final ResultFolder folder;
    private final Blocks blocks;
    private final Progress progress;
    private final boolean rawCells;
    private final List<DescribedColumn> dictionary = new ArrayList<>();

    /**
     * @param rawCells whether cells that begin like a formula are left as they are
     */
    public ResultFiles(ResultFolder folder, Blocks blocks, Progress progress, boolean rawCells) {
        this.folder = folder;
        this.blocks = blocks;
        this.progress = progress;
        this.rawCells = rawCells;
    }

    /**
     * A column as it stands in a file.
     *
     * @param file the file
     * @param rows of what the column tells, in the plural: {@code "topics"}
     * @param name the column's name in this file
     * @param column what it is
     */
    record DescribedColumn(String file, String rows, String name, Column column) {}

    /** Writes the result in each of the formats, and the rows that were not used. */
    public void write(AnalysisResult result, Collection<ExportFormat> formats) {
        if (!formats.isEmpty()) {
            for (ExportFormat format : EnumSet.copyOf(formats)) {
                format.exporter().write(result, this);
            }
        }
        table("rejected.csv", rejected(result.rejections()));
    }

    /** Writes a table: separated by tabs if the name ends in {@code .tsv}, else by commas. */
    public void table(String file, Table table) {
        CellTable.write(file, table, rawCells, this);
        describe(file, table);
    }

    /** {@return a new file, to be closed when complete; what it throws is an {@link OutputException}} */
    public OutputStream create(String file) {
        return folder.create(file);
    }

    /** Enters all columns of a table into the dictionary; for files that are written by other means than {@link #table}. */
    public void describe(String file, Table table) {
        table.columns().forEach(column -> describe(file, table.name(), column.name(), column));
    }

    /** Enters a column, under its name in the file. */
    public void describe(String file, String rows, String name, Column column) {
        dictionary.add(new DescribedColumn(file, rows, name, column));
    }

    /** Says in the manifest how many texts of a file were changed, and how; says nothing if none was. */
    void note(String file, String what, long count) {
        folder.note(file, what, count);
    }

    /** Writes a file in parts. */
    void write(String file, long rows, Content content) {
        try (Progress.Stage stage = progress.stage("writing " + file, rows, "rows");
                OutputStream out = folder.create(file)) {
            content.write(new Parts(out, stage, blocks));
        } catch (IOException e) {
            throw new IllegalStateException("a file of results fails with an OutputException", e);
        }
    }

    /** What a file is made of. */
    @FunctionalInterface
    interface Content {
        void write(Parts parts) throws IOException;
    }

    /**
     * Takes the parts of a file, in their order.
     *
     * @param out the file
     * @param stage to be told of rows
     * @param blocks for large parts
     */
    record Parts(OutputStream out, Progress.Stage stage, Blocks blocks) {
        /** A text that needs no escaping. */
        void text(String text) throws IOException {
            out.write(Utf8Buffer.bytesOf(text));
        }

        /** What is in a buffer, which is empty then. */
        void buffer(Utf8Buffer buffer) throws IOException {
            buffer.drainTo(out);
        }

        /** Rows {@code 0 .. rows-1}. */
        void rows(int rows, OrderedRows.RowFormat format) {
            OrderedRows.write(out, rows, blocks, stage, format);
        }
    }

    /**
     * Writes the dictionary and the manifest, and puts everything in the place of the earlier results.
     *
     * @throws OutputException if that fails; the earlier results then stand
     */
    public void commit(RunManifest run) {
        table(Dictionary.FILE, Dictionary.of(dictionary));
        folder.commit(run);
    }

    private static Table rejected(List<Rejection> rows) {
        return new Table(
                "rejected rows",
                rows.size(),
                List.of(
                        Column.texts("source", "the input, as given", row -> rows.get(row)
                                .source()),
                        Column.integers(
                                "row",
                                "number of the record in its input, from 1, the header not counted",
                                row -> rows.get(row).row()),
                        Column.integers(
                                "line", "number of its first line, from 1, the header counted", row -> rows.get(row)
                                        .line()),
                        Column.integers(
                                "byte_offset",
                                "where it begins in the uncompressed input, in bytes from 0",
                                row -> rows.get(row).byteOffset()),
                        Column.integers("byte_length", "its length in bytes, line end included", row -> rows.get(row)
                                .byteLength()),
                        Column.texts("reason", "why it is not used: one of a closed list", row -> rows.get(row)
                                .reason()
                                .name()),
                        Column.texts("detail", "the particulars, in words", row -> rows.get(row)
                                .detail()),
                        Column.texts(
                                "raw",
                                "its text, the first " + Rejection.RAW_LIMIT + " characters; controls shown as \\u0000",
                                row -> rows.get(row).raw())));
    }
}
