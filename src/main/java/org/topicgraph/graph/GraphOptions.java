package org.topicgraph.graph;

import java.util.OptionalInt;
import org.topicgraph.association.LinkMeasure;
import org.topicgraph.association.NullModel;

/**
 * How counts become a graph. Filters work in the order in which they stand here.
 *
 * @param nullModel what chance is taken to be when links are tested
 * @param weight what a link's weight is
 * @param minWeight the least weight of a link that is kept
 * @param backbone which links say something
 * @param maxLinks how many of the strongest links are kept; empty for all
 * @param largestComponent whether only the largest connected part is kept
 */
public record GraphOptions(
        NullModel nullModel,
        LinkMeasure weight,
        double minWeight,
        Backbone backbone,
        OptionalInt maxLinks,
        boolean largestComponent) {
    /** Every pair that meets is a link; its weight is how often. */
    public static final GraphOptions DEFAULTS = new GraphOptions(
            NullModel.HYPERGEOMETRIC, LinkMeasure.COOCCURRENCES, 0, Backbone.NONE, OptionalInt.empty(), false);

    public GraphOptions {
        if (!weight.isWeight()) {
            throw new IllegalArgumentException(weight.column() + " cannot be the weight of a graph");
        }
    }
}
