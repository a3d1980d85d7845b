package org.topicgraph.layout;

import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;
import org.topicgraph.graph.Adjacency;
import org.topicgraph.graph.TopicGraph;

/**
 * The topics that lie where they lay before, and those that hang on them: each of these at the mean of its neighbours that have
 * a place, by the weights of its links, first the neighbours of what was known, then theirs, and so on. Those that share a
 * neighbour of the heaviest link lie around their means as the seeds of a sunflower do, so that no two are in one place.
 */
final class EarlierPlaces {
    private static final double GOLDEN_ANGLE = 2.399963229728653;

    private final Adjacency graph;
    private final int[] partners;
    private final Points points;
    private final boolean[] placed;
    private final int known;

    /** @param partners of each topic the one that its heaviest link leads to */
    EarlierPlaces(TopicGraph graph, int[] partners, SavedPositions saved) {
        this.graph = graph.adjacency();
        this.partners = partners;
        this.points = new Points(graph.topics());
        this.placed = new boolean[graph.topics()];
        int found = 0;
        for (int topic = 0; topic < placed.length; topic++) {
            Optional<SavedPositions.Position> before =
                    saved.of(graph.vocabulary().key(topic));
            if (before.isPresent()) {
                points.x[topic] = before.get().x();
                points.y[topic] = before.get().y();
                placed[topic] = true;
                found++;
            }
        }
        this.known = found;
        placeOthers();
    }

    /** {@return how many topics have their place from before} */
    int known() {
        return known;
    }

    boolean has(int topic) {
        return placed[topic];
    }

    /** {@return which topics have a place: those known, and all that are joined with one} */
    int[] members() {
        return IntStream.range(0, placed.length).filter(topic -> placed[topic]).toArray();
    }

    /** {@return the positions of some topics} */
    Points of(int[] topics) {
        Points some = new Points(topics.length);
        for (int i = 0; i < topics.length; i++) {
            some.x[i] = points.x[topics[i]];
            some.y[i] = points.y[topics[i]];
        }
        return some;
    }

    private void placeOthers() {
        double room = Packing.room(of(members()));
        int[] around = new int[placed.length]; // how many have been put near the partner
        for (int[] next = beside(members()); next.length > 0; next = beside(next)) {
            for (int topic : next) {
                placeAtMean(topic);
            }
            for (int topic : next) {
                int seed = around[partners[topic]]++;
                double radius = room * Math.sqrt(seed + 0.5);
                points.x[topic] += radius * StrictMath.cos(GOLDEN_ANGLE * seed);
                points.y[topic] += radius * StrictMath.sin(GOLDEN_ANGLE * seed);
                placed[topic] = true;
            }
        }
    }

    /** {@return the neighbours of some topics that have no place yet, ascending} */
    private int[] beside(int[] topics) {
        BitSet beside = new BitSet();
        for (int topic : topics) {
            for (int arc = graph.start(topic); arc < graph.start(topic + 1); arc++) {
                if (!placed[graph.neighbour(arc)]) {
                    beside.set(graph.neighbour(arc));
                }
            }
        }
        return beside.stream().toArray();
    }

    private void placeAtMean(int topic) {
        double weights = 0;
        double x = 0;
        double y = 0;
        double heaviest = 0;
        for (int arc = graph.start(topic); arc < graph.start(topic + 1); arc++) {
            heaviest = placed[graph.neighbour(arc)] ? Math.max(heaviest, graph.weight(arc)) : heaviest;
        }
        for (int arc = graph.start(topic); arc < graph.start(topic + 1); arc++) {
            int neighbour = graph.neighbour(arc);
            if (placed[neighbour]) {
                double weight = graph.weight(arc) / heaviest; // no sum of it overflows
                weights += weight;
                x += weight * points.x[neighbour];
                y += weight * points.y[neighbour];
            }
        }
        points.x[topic] = x / weights;
        points.y[topic] = y / weights;
    }
}
