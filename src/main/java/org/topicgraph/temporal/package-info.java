/**
 * What changes along the dates of the rows. Start at {@link org.topicgraph.temporal.TimeSlices} and
 * {@link org.topicgraph.temporal.SliceCounts}.
 */
package org.topicgraph.temporal;
