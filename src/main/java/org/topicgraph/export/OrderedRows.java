package org.topicgraph.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CancellationException;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;

/**
 * The rows of a large file: formatted by several threads, a block of rows each, written in order. A thread whose block is
 * done waits until the blocks before it are written, so no more than a block a thread is in memory.
 */
final class OrderedRows {
    /** How many rows a block has: some hundred kilobytes of the widest tables. */
    private static final int BLOCK = 1024;

    private final OutputStream out;
    private int next;

    private OrderedRows(OutputStream out) {
        this.out = out;
    }

    /** What becomes of one row. */
    @FunctionalInterface
    interface RowFormat {
        /** Puts the row; called by several threads at once, each with its own buffer. */
        void put(Utf8Buffer to, int row);
    }

    /** Writes the rows {@code 0 .. rows-1}. */
    static void write(OutputStream out, int rows, Blocks blocks, Progress.Stage stage, RowFormat format) {
        OrderedRows ordered = new OrderedRows(out);
        blocks.forEach(rows, BLOCK, Utf8Buffer::new, (buffer, block, from, to) -> {
            for (int row = from; row < to; row++) {
                format.put(buffer, row);
            }
            ordered.write(block, buffer);
            stage.advance(to - from);
        });
    }

    private synchronized void write(int block, Utf8Buffer buffer) {
        try {
            while (next != block) {
                wait();
            }
            buffer.drainTo(out);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while waiting to write");
        } catch (IOException e) {
            throw new IllegalStateException("a file of results fails with an OutputException", e);
        }
        next++;
        notifyAll();
    }
}
