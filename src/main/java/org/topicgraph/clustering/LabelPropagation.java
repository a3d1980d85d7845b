package org.topicgraph.clustering;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jgrapht.alg.clustering.LabelPropagationClustering;
import org.topicgraph.graph.TopicGraph;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;

/**
 * Label propagation by JGraphT: every topic takes over, again and again, the label that most of its neighbours have, weights
 * not regarded. Raghavan, Albert and Kumara 2007, doi:10.1103/PhysRevE.76.036106.
 *
 * <p>One run may end with everything in one cluster where the next finds the best clusters there are, so there are several
 * seeded runs, each of at most {@link #ROUNDS} rounds, and the one of the highest quality is taken; of equal ones the first.
 */
final class LabelPropagation {
    private static final int ROUNDS = 100;

    private LabelPropagation() {}

    /** {@return the clusters, from 0} */
    static int[] clusters(TopicGraph graph, PottsGraph criterion, long seed, Blocks blocks, Progress progress) {
        int runs = graph.links() <= 100_000 ? 10 : 3; // a run takes four seconds at a million links
        try (Progress.Stage stage = progress.stage("clustering", runs, "runs")) {
            List<int[]> found = blocks.map(runs, 1, (run, from, to) -> {
                int[] clusters = run(graph, Seeds.of(seed, run));
                stage.advance(1);
                return clusters;
            });
            return criterion.best(found);
        }
    }

    private static int[] run(TopicGraph graph, long seed) {
        List<Set<Integer>> found = new LabelPropagationClustering<>(graph, ROUNDS, new Random(seed))
                .getClustering()
                .getClusters();
        int[] cluster = new int[graph.topics()];
        for (int c = 0; c < found.size(); c++) {
            for (int topic : found.get(c)) {
                cluster[topic] = c;
            }
        }
        return cluster;
    }
}
