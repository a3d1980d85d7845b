package org.topicgraph.export;

/** How a text is written in a format. */
@FunctionalInterface
interface TextForm {
    /** {@return how many characters could not be written} */
    int put(Utf8Buffer out, String text);
}
