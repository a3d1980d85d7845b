package org.topicgraph.cli;

import org.topicgraph.pipeline.TopicgraphVersion;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"topicgraph " + TopicgraphVersion.text()};
    }
}
