package org.topicgraph.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Where records of cells come from, one after the other. */
interface CellSource extends Closeable {
    /** {@return what it is, as the beginning of a description: {@code XLSX, sheet "Works"}} */
    String kind();

    /** {@return the names of the columns, if the source knows them; empty if the first record may name them} */
    Optional<List<String>> names();

    /** {@return the columns that hold lists} */
    BitSet lists();

    /** The columns that are asked for from now on; of others the cells may be empty, if that is quicker. */
    default void keep(BitSet columns) {}

    /** {@return the next record; empty at the end} */
    Optional<CellRecord> next() throws IOException;

    /** {@return what should be known of it, a sentence each, without the input's name} */
    default List<String> warnings() {
        return List.of();
    }
}
