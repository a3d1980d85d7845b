package org.topicgraph.export;

import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.topicgraph.analysis.AnalysisResult;
import org.topicgraph.analysis.Column;
import org.topicgraph.analysis.Table;
import org.topicgraph.analysis.TimeTables;

/**
 * When each topic and link is there, for Gephi's timeline: a spell for each run of slices in which it occurs, and for each
 * slice how often. What has no date has no spell, so it is always there.
 */
final class GexfTime {
    /** Of topics, slice by slice. */
    static final Column OCCURRENCES = Column.decimals(
                    "occurrences_in_slice",
                    "Rows of the slice that have the topic, for each slice in which there are such.",
                    row -> Double.NaN)
            .in("rows");

    /** Of links, slice by slice; Gephi takes the dynamic attribute of this name for the thickness. */
    static final Column WEIGHT = Column.decimals(
                    "weight",
                    "Rows of the slice that have both topics, for each slice in which there are such.",
                    row -> Double.NaN)
            .in("rows");

    private final Course topics;
    private final Course links;

    private GexfTime(Course topics, Course links) {
        this.topics = topics;
        this.links = links;
    }

    /** {@return when topics and links are there, if the run knows} */
    static Optional<GexfTime> of(AnalysisResult result) {
        Optional<Table> slices = result.further(TimeTables.SLICES);
        Optional<Table> ofTopics = result.further(TimeTables.TOPIC_SLICES);
        Optional<Table> ofLinks = result.further(TimeTables.LINK_SLICES);
        if (slices.isEmpty() || ofTopics.isEmpty() || ofLinks.isEmpty()) {
            return Optional.empty();
        }
        Spans spans = new Spans(slices.get());
        Map<String, Integer> topicOf =
                places(result.topics().column("Id"), result.topics().rows());
        Column topic = ofTopics.get().column("topic");
        Column link = ofLinks.get().column("link");
        return Optional.of(new GexfTime(
                new Course(
                        spans,
                        ofTopics.get(),
                        row -> topicOf.get(topic.text(row)),
                        result.topics().rows(),
                        OCCURRENCES.name(),
                        "occurrences"),
                new Course(
                        spans,
                        ofLinks.get(),
                        row -> (int) link.integer(row),
                        result.links().rows(),
                        WEIGHT.name(),
                        "cooccurrences")));
    }

    private static Map<String, Integer> places(Column names, int rows) {
        return IntStream.range(0, rows).boxed().collect(Collectors.toMap(names::text, row -> row));
    }

    /** {@return when the topics are there} */
    Course topics() {
        return topics;
    }

    /** {@return when the links are there} */
    Course links() {
        return links;
    }

    /** First and last day of each slice. */
    private static final class Spans {
        private final Map<String, Integer> sliceOf;
        private final byte[][] start;
        private final byte[][] end;

        Spans(Table slices) {
            sliceOf = places(slices.column("slice"), slices.rows());
            start = attributes(" start=\"", slices.column("start"), slices.rows());
            end = attributes(" end=\"", slices.column("end"), slices.rows());
        }

        private static byte[][] attributes(String open, Column days, int rows) {
            return IntStream.range(0, rows)
                    .mapToObj(slice -> Utf8Buffer.bytesOf(open + days.text(slice) + '"'))
                    .toArray(byte[][]::new);
        }
    }

    /** The slices of each topic or link, and how often it is there. */
    static final class Course {
        private static final byte[] SPELL = Utf8Buffer.bytesOf("<spell");
        private static final byte[] END = Utf8Buffer.bytesOf("/>");

        private final Spans spans;
        private final int[] start;
        private final int[] slice;
        private final Column count;
        private final byte[] open;

        private Course(
                Spans spans,
                Table entries,
                IntUnaryOperator ownerOf,
                int owners,
                String attribute,
                String countColumn) {
            this.spans = spans;
            this.start = new int[owners + 1];
            this.slice = new int[entries.rows()];
            this.count = entries.column(countColumn);
            this.open = Utf8Buffer.bytesOf("<attvalue for=\"" + attribute + "\" value=\"");
            Column sliceName = entries.column("slice");
            for (int entry = 0; entry < slice.length; entry++) {
                start[ownerOf.applyAsInt(entry) + 1]++;
                slice[entry] = spans.sliceOf.get(sliceName.text(entry));
            }
            for (int owner = 0; owner < owners; owner++) {
                start[owner + 1] += start[owner];
            }
        }

        /** Puts how often it is there, slice by slice. */
        void putValues(Utf8Buffer out, int owner) {
            for (int entry = start[owner]; entry < start[owner + 1]; entry++) {
                out.put(open).decimal(count.integer(entry)).put('"');
                out.put(spans.start[slice[entry]]).put(spans.end[slice[entry]]).put(END);
            }
        }

        /** Puts a spell for each run of consecutive slices. */
        void putSpells(Utf8Buffer out, int owner) {
            if (start[owner] == start[owner + 1]) {
                return;
            }
            out.put("<spells>");
            for (int entry = start[owner]; entry < start[owner + 1]; ) {
                int last = entry;
                while (last + 1 < start[owner + 1] && slice[last + 1] == slice[last] + 1) {
                    last++;
                }
                out.put(SPELL)
                        .put(spans.start[slice[entry]])
                        .put(spans.end[slice[last]])
                        .put(END);
                entry = last + 1;
            }
            out.put("</spells>");
        }
    }
}
