package org.topicgraph.corpus;

/**
 * What a filter took away.
 *
 * @param filter its option, without dashes: {@code "min-weight"}
 * @param topics how many topics it removed
 * @param links how many links; filters of topics that work before links are made remove none
 */
public record FilterCount(String filter, long topics, long links) {}
