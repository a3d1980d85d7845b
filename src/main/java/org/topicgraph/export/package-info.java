/** Results for other tools. Start at {@link org.topicgraph.export.ExportFormat}. */
package org.topicgraph.export;
