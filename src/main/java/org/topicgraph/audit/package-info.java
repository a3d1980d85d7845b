/**
 * Whether the texts of the rows bear out the labels that the rows carry. Start at {@link org.topicgraph.audit.LabelAudit}.
 */
package org.topicgraph.audit;
