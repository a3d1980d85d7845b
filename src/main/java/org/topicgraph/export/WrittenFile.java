package org.topicgraph.export;

/**
 * A file of the results as it was written.
 *
 * @param name within the folder
 * @param bytes its size
 * @param sha256 of its bytes, in hexadecimal
 */
public record WrittenFile(String name, long bytes, String sha256) {}
