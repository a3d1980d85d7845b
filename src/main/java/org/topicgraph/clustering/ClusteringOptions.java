package org.topicgraph.clustering;

/**
 * How topics are clustered.
 *
 * @param method which way
 * @param resolution γ, above 0: the higher, the more and smaller clusters; only some methods use it, see
 *     {@link ClusteringMethod#usesResolution()}
 * @param minClusterSize clusters of fewer topics are merged into the cluster they are tied to most; 1 merges none
 * @param seed where the random choices of a method begin; the same seed gives the same clusters
 */
public record ClusteringOptions(ClusteringMethod method, double resolution, int minClusterSize, long seed) {
    /** Leiden at resolution 1, clusters of any size. */
    public static final ClusteringOptions DEFAULTS = new ClusteringOptions(ClusteringMethod.LEIDEN, 1, 1, 0);

    public ClusteringOptions {
        if (!(resolution > 0) || resolution == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("resolution must be above 0 and finite, was " + resolution);
        }
        if (minClusterSize < 1) {
            throw new IllegalArgumentException("the smallest cluster has at least 1 topic, not " + minClusterSize);
        }
    }

    /** {@return these options with another method} */
    public ClusteringOptions withMethod(ClusteringMethod other) {
        return new ClusteringOptions(other, resolution, minClusterSize, seed);
    }

    /** {@return these options with another resolution} */
    public ClusteringOptions withResolution(double other) {
        return new ClusteringOptions(method, other, minClusterSize, seed);
    }

    /** {@return these options with another smallest size} */
    public ClusteringOptions withMinClusterSize(int other) {
        return new ClusteringOptions(method, resolution, other, seed);
    }

    /** {@return these options with another seed} */
    public ClusteringOptions withSeed(long other) {
        return new ClusteringOptions(method, resolution, minClusterSize, other);
    }
}
