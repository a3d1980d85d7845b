package org.topicgraph.pipeline;

import java.util.Locale;
import org.topicgraph.corpus.RejectionLog;
import org.topicgraph.corpus.RowAccounting;
import org.topicgraph.source.InputException;
import org.topicgraph.source.Rejection;

/** Ends a run that had to reject too much. */
record RejectionLimit(boolean strict, MaxRejected most) {
    /**
     * Passes if few enough rows were rejected.
     *
     * @throws InputException if not, with the first of them
     */
    void check(RowAccounting rows, RejectionLog rejections) {
        check(rows.rejected(), rows.read(), "rows", rejections);
    }

    /**
     * The same for what is read in place of rows.
     *
     * @param what is counted, in the plural
     */
    void check(long rejected, long read, String what, RejectionLog rejections) {
        if (rejected == 0) {
            return;
        }
        Rejection first = rejections.kept().get(0);
        if (strict) {
            throw new InputException(
                    InputException.Kind.UNUSABLE, place(first) + "; leave out --strict to go on without such " + what);
        }
        if (most.isExceeded(rejected, read)) {
            throw new InputException(
                    InputException.Kind.UNUSABLE,
                    String.format(
                            Locale.ROOT,
                            "%d of %d %s were rejected, more than allowed; the first: %s. See --delimiter, --quote and"
                                    + " --encoding, or allow more with --max-rejected 50%%",
                            rejected,
                            read,
                            what,
                            place(first)));
        }
    }

    private static String place(Rejection rejection) {
        return String.format(
                Locale.ROOT,
                "%s, line %d (row %d, byte %d): %s%s",
                rejection.source(),
                rejection.line(),
                rejection.row(),
                rejection.byteOffset(),
                rejection.reason().meaning(),
                rejection.detail().isEmpty() ? "" : ", " + rejection.detail());
    }
}
