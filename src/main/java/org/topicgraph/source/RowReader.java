package org.topicgraph.source;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One input opened as its format. {@link #next} is called by one thread at a time and should do no more than find where
 * records end; the blocks it gives are parsed by several threads at once.
 */
interface RowReader {
    /** Some records, not parsed yet. */
    @FunctionalInterface
    interface Block {
        /** {@return the block's rows and rejections; called once, by any thread} */
        Parsed parse();
    }

    /** Rows and rejections of a block, each in order, and how to get a row's text as it stands in the input. */
    record Parsed(List<Row> rows, List<Rejection> rejections, Function<Row, String> raw) {}

    /** {@return one line that says what the input was taken for} */
    String description();

    /** {@return the names of all columns; empty names for columns without one; empty if the format has no columns} */
    List<String> header();

    List<ChosenColumn> columns();

    TopicSeparator separator();

    /** {@return the next records; empty at the end} */
    Optional<Block> next() throws IOException;

    /** {@return lines passed over because nothing is in them} */
    long blankLines();

    /**
     * What should be known of the reading, a sentence each; to be asked when all blocks are parsed.
     *
     * @throws InputException if so little could be read that the input must have been misunderstood
     */
    List<String> warnings();

    /** Lets go of what the reader holds besides the input's bytes. */
    default void close() {}
}
