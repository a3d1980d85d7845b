package org.topicgraph.source;

/**
 * A column that is read.
 *
 * @param role what for: {@code topics}, {@code text}, {@code id} or {@code date}
 * @param number of the column in the records, from 1
 * @param name in the header; empty if it has none
 */
public record ChosenColumn(String role, int number, String name) {}
