package org.topicgraph.source;

import java.io.IOException;
import java.util.Optional;

/** Finds the records of an input without looking at what is in them. */
interface RecordFinder {
    /** {@return the next records, at least one; empty at the end of the input} */
    Optional<RecordBlock> next() throws IOException;
}
