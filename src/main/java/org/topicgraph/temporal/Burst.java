package org.topicgraph.temporal;

/**
 * A time in which a topic was far more frequent than usual.
 *
 * @param start the first slice of it
 * @param end the last slice of it
 * @param weight how much better the higher rate explains these slices, in natural logarithms of odds; above 0
 * @param occurrences rows of the topic in these slices
 * @param expected how many there would be at the usual rate
 */
public record Burst(int start, int end, double weight, long occurrences, double expected) {}
