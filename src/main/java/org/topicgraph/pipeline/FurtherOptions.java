package org.topicgraph.pipeline;

import org.topicgraph.temporal.SliceOptions;

/**
 * What is asked of the rows again.
 *
 * @param slices how time is cut, where there are dates
 * @param stability how many resamples of rows show how stable clusters are; 0 for none
 * @param sensitivity whether the findings are looked for in other settings too
 */
public record FurtherOptions(SliceOptions slices, int stability, boolean sensitivity) {
    /** No more than comes by itself. */
    public static final FurtherOptions DEFAULTS = new FurtherOptions(SliceOptions.BY_SPAN, 0, false);
}
