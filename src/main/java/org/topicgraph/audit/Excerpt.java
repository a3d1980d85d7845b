package org.topicgraph.audit;

/**
 * A piece of a row's text with the place marked that decided about a label.
 *
 * @param support the label's class in this text
 * @param before what comes before the place; begins with an ellipsis if the text was cut there
 * @param marked the place as it stands in the text; empty where the label is absent
 * @param after what comes after the place; ends with an ellipsis if the text was cut there
 */
public record Excerpt(Support support, String before, String marked, String after) {}
