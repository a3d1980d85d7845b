package org.topicgraph.clustering;

import java.util.List;

/**
 * What is to be said of a cluster.
 *
 * @param number from 1
 * @param centralTopics its topics of highest weighted degree inside it, at most three, the highest first; of equal ones the
 *     one with the lower number
 * @param label the labels of these, in order, set apart by commas
 * @param topics how many it has
 * @param occurrences the sum of the occurrences of its topics; 0 where these are not known
 * @param internalWeight the weight of the links inside it, each once
 * @param externalWeight the weight of the links that leave it
 * @param callonCentrality ten times the equivalence of the links that leave it
 * @param callonDensity a hundred times the equivalence of the links inside it, over the number of topics
 * @param quadrant of the thematic map, see {@link ThematicMap}; like the two before meaningless, and so not shown, where the
 *     rows behind the links are not known
 */
public record ClusterProfile(
        int number,
        List<Integer> centralTopics,
        String label,
        int topics,
        long occurrences,
        double internalWeight,
        double externalWeight,
        double callonCentrality,
        double callonDensity,
        Quadrant quadrant) {
    public ClusterProfile {
        centralTopics = List.copyOf(centralTopics);
    }
}
