package org.topicgraph.corpus;

import java.util.List;
import org.topicgraph.source.Rejection;

/** Which rows were joined to earlier ones, in the order of the inputs, and what each input brought. */
public final class JoinedRows {
    private final int[][] joined;
    private final List<SourceShare> shares;
    private final List<Rejection> rejections;

    /** @param joined source and number of each joined row, source and number of the row that it was joined to */
    JoinedRows(int[][] joined, List<SourceShare> shares, List<Rejection> rejections) {
        this.joined = joined;
        this.shares = List.copyOf(shares);
        this.rejections = List.copyOf(rejections);
    }

    /** {@return how many rows were joined to an earlier one} */
    public int size() {
        return joined[0].length;
    }

    /** {@return the input of a joined row} */
    public int sourceIndex(int place) {
        return joined[0][place];
    }

    /** {@return the number of a joined row in its input, from 1} */
    public int rowNumber(int place) {
        return joined[1][place];
    }

    /** {@return the input of the row that a joined row was joined to} */
    public int targetSourceIndex(int place) {
        return joined[2][place];
    }

    /** {@return the number of the row that a joined row was joined to} */
    public int targetRowNumber(int place) {
        return joined[3][place];
    }

    /** {@return what each input brought, in the order of the inputs} */
    public List<SourceShare> shares() {
        return shares;
    }

    /** {@return the rows that have too many topics after joining} */
    List<Rejection> rejections() {
        return rejections;
    }
}
