/** Results for people. Start at {@link org.topicgraph.report.ReportModel}. */
package org.topicgraph.report;
