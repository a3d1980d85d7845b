package org.topicgraph.source;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;

/** Whole readings in the tests: everything the sink got, in order. */
final class Readings {
    /** @param rows each with its topics cut apart */
    record Reading(List<InputReport> reports, List<ReadRow> rows, List<Rejection> rejections) {
        InputReport report() {
            return reports.get(0);
        }
    }

    record ReadRow(int source, Row row, List<String> topics, String raw) {}

    private Readings() {}

    static Reading read(byte[] bytes) {
        return read(bytes, SourceOptions.DEFAULTS);
    }

    static Reading read(byte[] bytes, SourceOptions options) {
        return read(bytes, options, ReadingLimits.DEFAULTS, 2, Integer.MAX_VALUE);
    }

    /** @param chunk how many bytes standard input gives at a time */
    static Reading read(byte[] bytes, SourceOptions options, ReadingLimits limits, int threads, int chunk) {
        return read(Sources.of(List.of("-"), options, limits, chunked(bytes, chunk)), threads);
    }

    static Reading read(Sources sources, int threads) {
        Map<Long, RowBatch> batches = new TreeMap<>();
        try (Blocks blocks = new Blocks(threads)) {
            List<InputReport> reports = sources.read(
                    (worker, batch) -> {
                        synchronized (batches) {
                            batches.put(batch.number(), batch);
                        }
                    },
                    blocks,
                    Progress.NONE);
            List<ReadRow> rows = new ArrayList<>();
            List<Rejection> rejections = new ArrayList<>();
            long number = 0;
            for (RowBatch batch : batches.values()) {
                if (batch.number() != number++) {
                    throw new AssertionError("batch %d is missing".formatted(number - 1));
                }
                batch.rows().forEach(row -> rows.add(read(batch, row)));
                rejections.addAll(batch.rejections());
            }
            List<Rejection> sorted = new ArrayList<>(rejections);
            sorted.sort(Comparator.comparing(Rejection::sourceIndex).thenComparing(Rejection::row));
            if (!sorted.equals(rejections)) {
                throw new AssertionError("rejections out of order");
            }
            return new Reading(reports, rows, rejections);
        }
    }

    private static ReadRow read(RowBatch batch, Row row) {
        List<String> topics = new ArrayList<>();
        try {
            row.topicCells().forEach(cell -> batch.separator()
                    .split(cell, (text, from, to) -> topics.add(text.substring(from, to))));
        } catch (IllegalArgumentException e) {
            topics.add("not to be cut: " + e.getMessage());
        }
        return new ReadRow(batch.sourceIndex(), row, topics, batch.raw().apply(row));
    }

    /** A stream that gives a few bytes at a time and says that no more are there, as a slow pipe does. */
    static InputStream chunked(byte[] bytes, int chunk) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] to, int from, int length) throws IOException {
                return super.read(to, from, Math.min(length, chunk));
            }

            @Override
            public int available() {
                return 0;
            }
        };
    }
}
