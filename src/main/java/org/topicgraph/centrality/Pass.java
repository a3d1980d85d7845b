package org.topicgraph.centrality;

import java.util.Arrays;
import org.topicgraph.graph.Adjacency;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;

/** One piece of work over the graph; it may give the values of several measures. */
enum Pass {
    LINKS {
        @Override
        void run(Adjacency graph, CentralityOptions options, Blocks blocks, Progress progress, Results results) {
            double[] degree = new double[graph.topics()];
            double[] strength = new double[graph.topics()];
            Arrays.setAll(degree, graph::degree);
            blocks.forEach(graph.topics(), (block, from, to) -> {
                for (int i = from; i < to; i++) {
                    strength[i] = graph.strength(i);
                }
            });
            results.add(NodeMeasure.DEGREE, Scores.exact(degree));
            results.add(NodeMeasure.WEIGHTED_DEGREE, Scores.exact(strength));
        }
    },
    PATHS {
        @Override
        void run(Adjacency graph, CentralityOptions options, Blocks blocks, Progress progress, Results results) {
            ShortestPaths paths = ShortestPaths.of(graph, options, blocks, progress);
            results.add(NodeMeasure.BETWEENNESS, paths.betweenness());
            results.add(NodeMeasure.CLOSENESS, paths.closeness());
            results.add(NodeMeasure.HARMONIC, paths.harmonic());
        }
    },
    EIGENVECTOR {
        @Override
        void run(Adjacency graph, CentralityOptions options, Blocks blocks, Progress progress, Results results) {
            results.add(NodeMeasure.EIGENVECTOR, Eigenvector.of(graph, Eigenvector.MOST_PRODUCTS, blocks));
        }
    },
    PAGERANK {
        @Override
        void run(Adjacency graph, CentralityOptions options, Blocks blocks, Progress progress, Results results) {
            results.add(NodeMeasure.PAGERANK, PageRank.of(graph, blocks));
        }
    },
    TRIANGLES {
        @Override
        void run(Adjacency graph, CentralityOptions options, Blocks blocks, Progress progress, Results results) {
            boolean withConstraint = options.measures().contains(NodeMeasure.CONSTRAINT);
            Triangles triangles = Triangles.of(graph, withConstraint, blocks, progress);
            results.add(NodeMeasure.CLUSTERING, triangles.clustering());
            results.add(NodeMeasure.CLUSTERING_WEIGHTED, triangles.weightedClustering());
            if (withConstraint) {
                results.add(NodeMeasure.CONSTRAINT, triangles.constraint());
            }
        }
    },
    CORENESS {
        @Override
        void run(Adjacency graph, CentralityOptions options, Blocks blocks, Progress progress, Results results) {
            results.add(NodeMeasure.CORENESS, Scores.exact(Coreness.of(graph)));
        }
    };

    /** Where a pass puts what it has found. */
    @FunctionalInterface
    interface Results {
        /** Takes the values of a measure. */
        void add(NodeMeasure measure, Scores scores);
    }

    /** Works out the measures of this pass. */
    abstract void run(Adjacency graph, CentralityOptions options, Blocks blocks, Progress progress, Results results);
}
