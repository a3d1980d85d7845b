package org.topicgraph.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.source.Rejection;
import org.topicgraph.source.RejectionReason;

/**
 * Makes one row of those that have something in common: it stands where the first of them does, in the order of the inputs,
 * and has the topics of all. Does not depend on how the rows were dealt out to threads.
 *
 * <p>12 bytes a row, and the rows' topics a second time while they are copied.
 */
final class RowJoining {
    private static final int NONE = -1;

    private final List<KeyedRows> batches;
    private final int maxTopics;
    private final int topics;
    private final Blocks blocks;

    /** Number of the first row of each batch over all batches. */
    private final int[] firstRow;

    /** For each row what it has in common with others, numbered over all batches; {@link #NONE} if nothing. */
    private final int[] group;

    /** The rows of each group in order, group after group. */
    private final int[] members;

    private final int[] membersEnd;

    /**
     * @param batches in the order of the inputs, with topics in place of keys
     * @param tables what the numbers of {@link RowPlaces#join} stand for, by worker
     * @param maxTopics more of them are too many for a row
     * @param topics how many there are
     */
    RowJoining(List<KeyedRows> batches, List<JoinKeys> tables, int maxTopics, int topics, Blocks blocks) {
        this.batches = batches;
        this.maxTopics = maxTopics;
        this.topics = topics;
        this.blocks = blocks;
        this.firstRow = new int[batches.size() + 1];
        for (int b = 0; b < batches.size(); b++) {
            firstRow[b + 1] = Math.addExact(firstRow[b], batches.get(b).rows());
        }
        JoinKeys all = new JoinKeys(System.nanoTime()); // decides only which slots values take
        int[][] numbers = tables.stream().map(all::addAll).toArray(int[][]::new);
        this.group = new int[firstRow[batches.size()]];
        this.membersEnd = new int[all.size() + 1];
        for (int b = 0; b < batches.size(); b++) {
            KeyedRows batch = batches.get(b);
            for (int row = 0; row < batch.rows(); row++) {
                int join = batch.places().join(row);
                int of = join == RowPlaces.ALONE ? NONE : numbers[batch.worker()][join];
                group[firstRow[b] + row] = of;
                membersEnd[of + 1] += of == NONE ? 0 : 1;
            }
        }
        this.members = new int[members()];
        for (int row = 0; row < group.length; row++) {
            if (group[row] != NONE) {
                members[membersEnd[group[row]]++] = row;
            }
        }
    }

    /** Turns the sizes of groups into where their members begin; they become ends while the members are filled in. */
    private int members() {
        int sum = 0;
        for (int g = 0; g < membersEnd.length - 1; g++) {
            int size = membersEnd[g + 1];
            membersEnd[g] = sum;
            sum += size;
        }
        return sum;
    }

    private int start(int of) {
        return of == 0 ? 0 : membersEnd[of - 1];
    }

    private boolean isAlone(int row) {
        return group[row] == NONE || membersEnd[group[row]] - start(group[row]) == 1;
    }

    private boolean isFirst(int row) {
        return members[start(group[row])] == row;
    }

    /** {@return what became of the rows; the batches they came in are replaced} */
    JoinedRows join() {
        List<SourceShare> shares = shares();
        int[][] joined = joinedRows();
        KeyedRows[] after = new KeyedRows[batches.size()];
        Rejections rejections = new Rejections();
        blocks.forEach(batches.size(), 1, () -> new Union(rejections), (union, b, from, to) -> after[b] = union.of(b));
        for (int b = 0; b < after.length; b++) {
            batches.set(b, after[b]);
        }
        return new JoinedRows(joined, shares, rejections.found);
    }

    /** {@return source and number of each row that is joined to an earlier one, and of that one} */
    private int[][] joinedRows() {
        int count = (int) IntStream.range(0, group.length)
                .filter(row -> !isAlone(row) && !isFirst(row))
                .count();
        int[][] joined = new int[4][count];
        int next = 0;
        for (int row = 0; row < group.length; row++) {
            if (!isAlone(row) && !isFirst(row)) {
                int first = members[start(group[row])];
                joined[0][next] = batches.get(batch(row)).sourceIndex();
                joined[1][next] = batches.get(batch(row)).rowNumber(row - firstRow[batch(row)]);
                joined[2][next] = batches.get(batch(first)).sourceIndex();
                joined[3][next] = batches.get(batch(first)).rowNumber(first - firstRow[batch(first)]);
                next++;
            }
        }
        return joined;
    }

    private int batch(int row) {
        int found = Arrays.binarySearch(firstRow, row);
        if (found < 0) {
            return -found - 2;
        }
        while (found + 1 < firstRow.length && firstRow[found + 1] == row) {
            found++; // batches without rows begin where the next one does
        }
        return found;
    }

    // ---- what each source brought ----

    private List<SourceShare> shares() {
        int sources = batches.stream().mapToInt(KeyedRows::sourceIndex).max().orElse(-1) + 1;
        long[] rows = new long[sources];
        long[] works = new long[sources];
        long[] shared = new long[sources];
        int[] sourceOfTopic = new int[topics];
        Arrays.fill(sourceOfTopic, NONE);
        long[][] topicsOf = new long[2][sources];
        int[] lastSource = new int[topics];
        Arrays.fill(lastSource, NONE);
        for (KeyedRows batch : batches) {
            int source = batch.sourceIndex();
            rows[source] += batch.rows();
            int end = batch.rows() == 0 ? 0 : batch.end(batch.rows() - 1);
            for (int i = 0; i < end; i++) {
                int topic = batch.key(i);
                topicsOf[0][source] += lastSource[topic] == source ? 0 : 1; // batches come source by source
                lastSource[topic] = source;
                sourceOfTopic[topic] =
                        sourceOfTopic[topic] == NONE || sourceOfTopic[topic] == source ? source : sources;
            }
        }
        for (int source : sourceOfTopic) {
            if (source >= 0 && source < sources) {
                topicsOf[1][source]++;
            }
        }
        countWorks(works, shared);
        return IntStream.range(0, sources)
                .mapToObj(s -> new SourceShare(s, rows[s], works[s], shared[s], topicsOf[0][s], topicsOf[1][s]))
                .toList();
    }

    private void countWorks(long[] works, long[] shared) {
        for (int row = 0; row < group.length; row++) {
            if (isAlone(row)) {
                works[batches.get(batch(row)).sourceIndex()]++;
            }
        }
        for (int g = 0; g < membersEnd.length - 1; g++) {
            if (membersEnd[g] - start(g) > 1) {
                int[] sources = Arrays.stream(members, start(g), membersEnd[g])
                        .map(row -> batches.get(batch(row)).sourceIndex())
                        .distinct()
                        .toArray();
                for (int source : sources) {
                    works[source]++;
                    shared[source] += sources.length > 1 ? 1 : 0;
                }
            }
        }
    }

    // ---- topics united ----

    private static final class Rejections {
        private final List<Rejection> found = new ArrayList<>();

        synchronized void add(Rejection rejection) {
            found.add(rejection);
        }
    }

    /** What one thread needs to unite the topics of rows. */
    private final class Union {
        private final Rejections rejections;
        private final int[] placeOf = new int[topics];
        private int[] united = new int[64];
        private byte[] support = new byte[64];
        private int count;

        Union(Rejections rejections) {
            this.rejections = rejections;
            Arrays.fill(placeOf, NONE);
        }

        /** {@return the rows of a batch after joining: those that are first of their group, or alone} */
        KeyedRows of(int b) {
            KeyedRows batch = batches.get(b);
            KeyedRows after = batch.emptied();
            for (int row = 0; row < batch.rows(); row++) {
                int number = firstRow[b] + row;
                if (isAlone(number)) {
                    unite(batch, row);
                    add(after, batch, row, batch.date(row));
                } else if (isFirst(number)) {
                    int g = group[number];
                    for (int m = start(g); m < membersEnd[g]; m++) {
                        int of = batch(members[m]);
                        unite(batches.get(of), members[m] - firstRow[of]);
                    }
                    if (count > maxTopics) {
                        rejections.add(rejection(batch, row, membersEnd[g] - start(g)));
                        clear();
                    } else {
                        add(after, batch, row, date(batch, row, g));
                    }
                }
            }
            return after;
        }

        private void unite(KeyedRows batch, int row) {
            for (int i = batch.start(row); i < batch.end(row); i++) {
                int topic = batch.key(i);
                if (placeOf[topic] == NONE) {
                    if (count == united.length) {
                        united = Arrays.copyOf(united, 2 * count);
                        support = Arrays.copyOf(support, 2 * count);
                    }
                    placeOf[topic] = count;
                    support[count] = batch.isSupported() ? batch.support(i) : 0;
                    united[count++] = topic;
                } else if (batch.isSupported()) {
                    int known = placeOf[topic];
                    support[known] = (byte) Math.min(support[known], batch.support(i));
                }
            }
        }

        private void add(KeyedRows after, KeyedRows batch, int row, int date) {
            after.add(batch.rowNumber(row), date, united, support, count);
            clear();
        }

        private void clear() {
            for (int i = 0; i < count; i++) {
                placeOf[united[i]] = NONE;
            }
            count = 0;
        }

        /** The row's own date; else the first of a row joined to it that needs no other dates of its input to be understood. */
        private int date(KeyedRows batch, int row, int g) {
            int own = batch.date(row);
            for (int m = start(g); m < membersEnd[g] && !DateCode.isDate(own); m++) {
                KeyedRows other = batches.get(batch(members[m]));
                int date = other.date(members[m] - firstRow[batch(members[m])]);
                boolean plain = !DateCode.isEither(date) && !DateCode.isDayFirst(date) && !DateCode.isMonthFirst(date);
                if (DateCode.isDate(date) && (plain || other.sourceIndex() == batch.sourceIndex())) {
                    own = date;
                }
            }
            return own;
        }

        private Rejection rejection(KeyedRows batch, int row, int rows) {
            RowPlaces places = batch.places();
            return new Rejection(
                    places.source(),
                    batch.sourceIndex(),
                    batch.rowNumber(row),
                    places.line(row),
                    places.byteOffset(row),
                    places.byteLength(row),
                    RejectionReason.TOO_MANY_TOPICS,
                    "%d topics in the %d rows joined to this one".formatted(count, rows),
                    "");
        }
    }
}
