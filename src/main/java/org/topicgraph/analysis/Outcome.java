package org.topicgraph.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.topicgraph.centrality.NodeMeasure;
import org.topicgraph.centrality.NodeMeasures;
import org.topicgraph.clustering.AdjustedRandIndex;
import org.topicgraph.clustering.Clustering;
import org.topicgraph.clustering.Roles;
import org.topicgraph.corpus.Vocabulary;
import org.topicgraph.graph.LinkOrder;
import org.topicgraph.graph.TopicGraph;

/**
 * What one setting makes of a corpus. Topics have the numbers of the corpus, so that settings can be compared whose graphs do
 * not have the same topics.
 */
record Outcome(Ranked ranked, Clustering clustering, Roles roles) {
    /** So many come first, where there are topics enough. */
    private static final int MOST = 10;
    /** Of few topics, being among the first is nothing: at most one in so many counts. */
    private static final int ONE_IN = 4;

    /** What does not depend on clusters. */
    static final class Ranked {
        private final TopicGraph graph;
        private final int[] inCorpus;
        private final int[] inGraph;
        private final List<Integer> between;
        private final List<Integer> connected;
        private final List<List<Integer>> strongest;

        Ranked(Vocabulary corpus, TopicGraph graph, NodeMeasures measures) {
            this.graph = graph;
            this.inCorpus = graph.vocabulary().numbersIn(corpus);
            this.inGraph = new int[corpus.size()];
            Arrays.fill(inGraph, -1);
            for (int topic = 0; topic < inCorpus.length; topic++) {
                inGraph[inCorpus[topic]] = topic;
            }
            this.between = first(measures, NodeMeasure.BETWEENNESS);
            this.connected = first(measures, NodeMeasure.WEIGHTED_DEGREE);
            this.strongest = Arrays.stream(LinkOrder.of(graph))
                    .limit(few(graph.links()))
                    .mapToObj(link -> List.of(inCorpus[graph.first(link)], inCorpus[graph.second(link)]))
                    .toList();
        }

        private List<Integer> first(NodeMeasures measures, NodeMeasure measure) {
            return IntStream.range(0, graph.topics())
                    .filter(topic -> measures.value(measure, topic) > 0)
                    .boxed()
                    .sorted((i, j) -> Double.compare(measures.value(measure, j), measures.value(measure, i)))
                    .limit(few(graph.topics()))
                    .map(topic -> inCorpus[topic])
                    .toList();
        }

        private static int few(int n) {
            return Math.min(MOST, (n + ONE_IN - 1) / ONE_IN);
        }

        TopicGraph graph() {
            return graph;
        }
    }

    /** {@return the topics of highest betweenness, the highest first} */
    List<Integer> between() {
        return ranked.between;
    }

    /** {@return the topics of highest weighted degree, the highest first} */
    List<Integer> connected() {
        return ranked.connected;
    }

    /** {@return the two topics of each of the strongest links, the strongest first} */
    List<List<Integer>> strongest() {
        return ranked.strongest;
    }

    String label(int topic) {
        return ranked.graph.vocabulary().label(ranked.inGraph[topic]);
    }

    /** {@return whether the graph has the topic} */
    boolean has(int topic) {
        return ranked.inGraph[topic] >= 0;
    }

    /** {@return what part the topic plays; the graph must have it} */
    String role(int topic) {
        return roles.role(ranked.inGraph[topic]).text();
    }

    /** {@return the topics of a cluster} */
    Set<Integer> topicsOf(int cluster) {
        return IntStream.range(0, ranked.graph.topics())
                .filter(topic -> clustering.clusterOf(topic) == cluster)
                .mapToObj(topic -> ranked.inCorpus[topic])
                .collect(Collectors.toSet());
    }

    /** {@return the greatest Jaccard index of the topics and a cluster, topics that the graph does not have left out} */
    double greatestJaccard(Set<Integer> topics) {
        int[] shared = new int[clustering.clusters() + 1];
        int present = 0;
        for (int topic : topics) {
            if (has(topic)) {
                shared[clustering.clusterOf(ranked.inGraph[topic])]++;
                present++;
            }
        }
        double greatest = 0;
        for (int cluster = 1; cluster < shared.length; cluster++) {
            greatest = Math.max(
                    greatest, (double) shared[cluster] / (present + clustering.size(cluster) - shared[cluster]));
        }
        return greatest;
    }

    /** {@return how far the clusters agree with those of another outcome, over the topics that both have} */
    double agreement(Outcome other) {
        int[] both = IntStream.range(0, ranked.inGraph.length)
                .filter(topic -> has(topic) && other.has(topic))
                .toArray();
        return AdjustedRandIndex.of(clustersOf(both), other.clustersOf(both));
    }

    private int[] clustersOf(int[] topics) {
        return Arrays.stream(topics)
                .map(topic -> clustering.clusterOf(ranked.inGraph[topic]))
                .toArray();
    }
}
