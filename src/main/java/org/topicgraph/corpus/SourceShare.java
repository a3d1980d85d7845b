package org.topicgraph.corpus;

/**
 * What one input brought to rows that were joined.
 *
 * @param sourceIndex number of the input
 * @param rows of it that can be used
 * @param works how many different rows these are, after joining
 * @param shared how many of these stand in another input too
 * @param topics in them, before filters of topics
 * @param ownTopics how many of these no other input has
 */
public record SourceShare(int sourceIndex, long rows, long works, long shared, long topics, long ownTopics) {}
