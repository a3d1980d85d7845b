package org.topicgraph.clustering;

import org.topicgraph.graph.Adjacency;
import org.topicgraph.graph.Components;
import org.topicgraph.graph.TopicGraph;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;

/** The ways to cluster topics. */
public enum ClusteringMethod {
    /** Modularity by the Leiden algorithm. */
    LEIDEN(
            "leiden",
            "Leiden algorithm: the clusters of highest modularity that several runs find",
            "Traag, Waltman and van Eck 2019, doi:10.1038/s41598-019-41695-z",
            true) {
        @Override
        int[] assign(TopicGraph graph, ClusteringOptions options, Blocks blocks, Progress progress) {
            return LeidenSearch.clusters(
                    criterion(graph.adjacency(), options.resolution()), options.seed(), blocks, progress);
        }
    },
    /** The quality of VOSviewer by the Leiden algorithm. */
    VOS(
            "vos",
            "VOS clustering, as in VOSviewer: association strengths above the resolution hold topics together; by the Leiden"
                    + " algorithm",
            "Waltman, van Eck and Noyons 2010, doi:10.1016/j.joi.2010.07.002",
            true) {
        @Override
        PottsGraph criterion(Adjacency graph, double resolution) {
            return PottsGraph.vos(graph, resolution);
        }

        @Override
        int[] assign(TopicGraph graph, ClusteringOptions options, Blocks blocks, Progress progress) {
            return LeidenSearch.clusters(
                    criterion(graph.adjacency(), options.resolution()), options.seed(), blocks, progress);
        }
    },
    /** Modularity by the Louvain algorithm. */
    LOUVAIN(
            "louvain",
            "Louvain algorithm for modularity, ten passes of networkanalysis",
            "Blondel et al. 2008, doi:10.1088/1742-5468/2008/10/P10008",
            true) {
        @Override
        int[] assign(TopicGraph graph, ClusteringOptions options, Blocks blocks, Progress progress) {
            return Cwts.louvain(criterion(graph.adjacency(), options.resolution()), 10, options.seed());
        }
    },
    /** Each topic takes the label of most of its neighbours. */
    LABEL_PROPAGATION(
            "label-propagation",
            "Label propagation without weights: the run of highest modularity out of several",
            "Raghavan, Albert and Kumara 2007, doi:10.1103/PhysRevE.76.036106",
            false) {
        @Override
        int[] assign(TopicGraph graph, ClusteringOptions options, Blocks blocks, Progress progress) {
            return LabelPropagation.clusters(graph, criterion(graph.adjacency(), 1), options.seed(), blocks, progress);
        }
    },
    /** Merging from single topics upwards. */
    GREEDY_MODULARITY(
            "greedy-modularity",
            "Greedy modularity: the two clusters whose union raises modularity most are merged, until none does",
            "Clauset, Newman and Moore 2004, doi:10.1103/PhysRevE.70.066111",
            true) {
        @Override
        int[] assign(TopicGraph graph, ClusteringOptions options, Blocks blocks, Progress progress) {
            return GreedyModularity.clusters(graph.adjacency(), options.resolution());
        }
    },
    /** Splitting from the whole graph downwards. */
    GIRVAN_NEWMAN(
            "girvan-newman",
            "Girvan and Newman's splitting by link betweenness over weight, cut where modularity is highest",
            "Newman and Girvan 2004, doi:10.1103/PhysRevE.69.026113",
            true) {
        @Override
        int[] assign(TopicGraph graph, ClusteringOptions options, Blocks blocks, Progress progress) {
            return GirvanNewman.clusters(criterion(graph.adjacency(), options.resolution()), blocks, progress);
        }
    },
    /** What is connected. */
    COMPONENTS("components", "Connected components: topics that reach each other over links", "", false) {
        @Override
        int[] assign(TopicGraph graph, ClusteringOptions options, Blocks blocks, Progress progress) {
            return Components.of(graph.adjacency()).toArray();
        }
    };

    private final String option;
    private final String meaning;
    private final String source;
    private final boolean usesResolution;

    ClusteringMethod(String option, String meaning, String source, boolean usesResolution) {
        this.option = option;
        this.meaning = meaning;
        this.source = source;
        this.usesResolution = usesResolution;
    }

    /** {@return any number from 0 below the number of topics for each topic, the same for topics of one cluster} */
    abstract int[] assign(TopicGraph graph, ClusteringOptions options, Blocks blocks, Progress progress);

    /** {@return what the method's clusters are judged by} */
    PottsGraph criterion(Adjacency graph, double resolution) {
        return PottsGraph.modularity(graph, resolution);
    }

    /** {@return the name on the command line} */
    public String option() {
        return option;
    }

    /** {@return what the method does, in a sentence} */
    public String meaning() {
        return meaning;
    }

    /** {@return the paper, with its DOI; empty where the meaning says it all} */
    public String source() {
        return source;
    }

    /** {@return whether {@link ClusteringOptions#resolution()} makes a difference} */
    public boolean usesResolution() {
        return usesResolution;
    }
}
