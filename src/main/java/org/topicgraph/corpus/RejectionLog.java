package org.topicgraph.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.topicgraph.source.Rejection;
import org.topicgraph.source.RejectionReason;

/**
 * The rows that are not used: each is counted, the first {@value #KEPT} in the order of the inputs are kept. Safe for use by
 * several threads; what is kept does not depend on the order in which they report.
 */
public final class RejectionLog {
    /** How many rejected rows are kept with their text; beyond that they are only counted. */
    public static final int KEPT = 100_000;

    private final PriorityQueue<Rejection> kept =
            new PriorityQueue<>(Comparator.comparing((Rejection r) -> r, Rejection.IN_INPUT_ORDER.reversed()));
    private final Map<RejectionReason, Long> counts = new EnumMap<>(RejectionReason.class);

    /** Takes note of a row. */
    public synchronized void add(Rejection rejection) {
        counts.merge(rejection.reason(), 1L, Math::addExact);
        kept.add(rejection);
        if (kept.size() > KEPT) {
            kept.poll(); // the last one in the order of the inputs
        }
    }

    /** {@return how many rows were rejected} */
    public synchronized long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** {@return how many rows were rejected for each reason that occurred, in the order of the reasons} */
    public synchronized Map<RejectionReason, Long> counts() {
        return new EnumMap<>(counts);
    }

    /** {@return the kept rows in the order of the inputs} */
    public synchronized List<Rejection> kept() {
        List<Rejection> ordered = new ArrayList<>(kept);
        ordered.sort(Rejection.IN_INPUT_ORDER);
        return ordered;
    }
}
