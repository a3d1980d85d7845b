package org.topicgraph.report;

/**
 * A value with its name.
 *
 * @param value as a reader sees it
 * @param name of it
 * @param meaning of the name, for whoever asks; may be empty
 */
record Entry(String value, String name, String meaning) {}
