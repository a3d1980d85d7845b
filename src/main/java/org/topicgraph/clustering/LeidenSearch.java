package org.topicgraph.clustering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;

/**
 * Looks for the clusters of highest H with several runs of {@link Leiden}, and with what those have in common.
 *
 * <ol>
 *   <li>Starts: runs from single nodes.
 *   <li>Generations of children of what has been found so far, each improved by Leiden:
 *       <ul>
 *         <li>crossed: nodes that share a cluster in both of two parents become one node, and Leiden runs on this small
 *             graph. What two good partitions agree on is nearly always right, and on what is left Leiden sees further
 *             (Ovelgönne and Geyer-Schulz 2013, An ensemble learning strategy for graph clustering).
 *         <li>torn: some clusters of a parent fall apart into single nodes;
 *         <li>blurred: some nodes of a parent take over the cluster of a neighbour.
 *       </ul>
 *   <li>The best partitions stay; the search ends when some generations have brought nothing, or, on graphs that are not
 *       small, before the first one if all starts have led to the same.
 * </ol>
 *
 * How much of this is done depends on the size of the graph alone, see {@link Effort}. Every run has a seed of its own, and
 * ties are decided by the number of the run: the result does not depend on threads.
 */
final class LeidenSearch {
    private static final int MAX_GENERATIONS = 100;

    private final PottsGraph graph;
    private final Effort effort;
    private final long seed;
    private final Blocks blocks;

    private LeidenSearch(PottsGraph graph, Effort effort, long seed, Blocks blocks) {
        this.graph = graph;
        this.effort = effort;
        this.seed = seed;
        this.blocks = blocks;
    }

    /**
     * How long to look. A pass over a million links takes a tenth of a second, and two runs of one pass, crossed twice, are
     * better than one of ten passes, in less time; a hundred topics are run a hundred times in ten milliseconds.
     *
     * @param starts runs from single nodes
     * @param passes at most, of one run
     * @param children a generation
     * @param patience generations without gain before the end; with 0 there is one generation
     */
    private record Effort(int starts, int passes, int children, int patience) {
        /** {@return whether the search is over once all starts have led to the same} */
        boolean trustsStarts() {
            return patience <= 2;
        }

        static Effort of(PottsGraph graph) {
            int arcs = graph.neighbour.length;
            if (arcs <= 10_000) {
                return new Effort(4, 20, 8, 12);
            }
            if (arcs <= 50_000) {
                return new Effort(4, 20, 8, 3);
            }
            return arcs <= 500_000 ? new Effort(4, 3, 4, 2) : new Effort(2, 1, 2, 0);
        }
    }

    private record Found(int[] cluster, double quality) {}

    /** {@return the best clusters found, numbered densely from 0} */
    static int[] clusters(PottsGraph graph, long seed, Blocks blocks, Progress progress) {
        try (Progress.Stage stage = progress.stage("clustering", 0, "runs")) {
            return new LeidenSearch(graph, Effort.of(graph), seed, blocks).best(stage);
        }
    }

    private int[] best(Progress.Stage stage) {
        List<Found> parents = fittest(blocks.map(effort.starts(), 1, (run, from, to) -> {
            return improved(singles(graph.nodes()), new Leiden(Seeds.of(seed, run)), stage);
        }));
        if (effort.trustsStarts() && parents.size() == 1) {
            return parents.get(0).cluster(); // all starts agree
        }
        int runs = effort.starts();
        int waited = 0;
        for (int generation = 0; generation < MAX_GENERATIONS && waited <= effort.patience(); generation++) {
            List<Found> now = parents;
            int firstRun = runs;
            List<Found> next = new ArrayList<>(parents);
            next.addAll(blocks.map(
                    effort.children(),
                    1,
                    (child, from, to) -> child(now, child, Seeds.of(seed, firstRun + child), stage)));
            runs += effort.children();
            parents = fittest(next);
            boolean better = parents.get(0).quality() > now.get(0).quality();
            waited = better && effort.patience() > 0 ? 0 : waited + 1;
        }
        return parents.get(0).cluster();
    }

    /** {@return the best ones, each but once, the best first; of equal quality in the given order} */
    private List<Found> fittest(List<Found> all) {
        List<Found> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparingDouble(Found::quality).reversed());
        List<Found> fittest = new ArrayList<>();
        for (Found found : sorted) {
            if (fittest.size() < effort.children()
                    && fittest.stream().noneMatch(other -> Arrays.equals(other.cluster(), found.cluster()))) {
                fittest.add(found);
            }
        }
        return fittest;
    }

    private Found child(List<Found> parents, int number, long childSeed, Progress.Stage stage) {
        Random random = new Random(childSeed);
        Leiden leiden = new Leiden(Seeds.of(childSeed, 0));
        Found parent = parents.get(random.nextInt(parents.size()));
        if (parents.size() > 1 && (number % 2 == 0 || effort.patience() == 0)) {
            Found other = parent;
            while (other == parent) {
                other = parents.get(random.nextInt(parents.size()));
            }
            return improved(crossed(parent.cluster(), other.cluster(), leiden), leiden, stage);
        }
        int[] changed = number % 4 == 1 ? torn(parent.cluster(), random) : blurred(parent.cluster(), random);
        return improved(changed, leiden, stage);
    }

    private int[] crossed(int[] first, int[] second, Leiden leiden) {
        int[] group = intersection(first, second);
        int groups = Leiden.numberDensely(group);
        int[] clusterOfGroup = singles(groups);
        PottsGraph small = graph.aggregated(group, groups);
        for (int pass = 0; pass < 20 && leiden.improve(small, clusterOfGroup); pass++) {}
        return Arrays.stream(group).map(g -> clusterOfGroup[g]).toArray();
    }

    private static int[] singles(int nodes) {
        int[] singles = new int[nodes];
        Arrays.setAll(singles, i -> i);
        return singles;
    }

    private static int[] intersection(int[] first, int[] second) {
        Map<Long, Integer> seen = new HashMap<>();
        int[] group = new int[first.length];
        for (int i = 0; i < group.length; i++) {
            Integer known = seen.putIfAbsent((long) first[i] << 32 | second[i], seen.size());
            group[i] = known == null ? seen.size() - 1 : known;
        }
        return group;
    }

    private static int[] torn(int[] cluster, Random random) {
        double share = 0.1 + 0.4 * random.nextDouble();
        boolean[] tears = new boolean[cluster.length];
        for (int c = 0; c < tears.length; c++) {
            tears[c] = random.nextDouble() < share;
        }
        int[] number = new int[cluster.length]; // of the clusters that stay, plus 1
        int[] torn = new int[cluster.length];
        int next = 0;
        for (int i = 0; i < cluster.length; i++) {
            int c = cluster[i];
            if (tears[c]) {
                torn[i] = next++;
            } else {
                if (number[c] == 0) {
                    number[c] = ++next;
                }
                torn[i] = number[c] - 1;
            }
        }
        return torn;
    }

    private int[] blurred(int[] cluster, Random random) {
        double share = 0.05 + 0.3 * random.nextDouble();
        int[] blurred = cluster.clone();
        for (int i = 0; i < blurred.length; i++) {
            int degree = graph.start[i + 1] - graph.start[i];
            if (degree > 0 && random.nextDouble() < share) {
                blurred[i] = blurred[graph.neighbour[graph.start[i] + random.nextInt(degree)]];
            }
        }
        return blurred;
    }

    private Found improved(int[] cluster, Leiden leiden, Progress.Stage stage) {
        for (int pass = 0; pass < effort.passes() && leiden.improve(graph, cluster); pass++) {}
        Leiden.numberDensely(cluster);
        stage.advance(1);
        return new Found(cluster, graph.quality(cluster));
    }
}
