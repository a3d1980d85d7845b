/** Commands, options, exit codes; the only place that prints or exits. Start at {@link org.topicgraph.cli.Main}. */
package org.topicgraph.cli;
