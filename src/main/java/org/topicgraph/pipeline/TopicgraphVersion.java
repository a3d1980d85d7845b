package org.topicgraph.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this build. */
public final class TopicgraphVersion {
    private TopicgraphVersion() {}

    /** {@return the version, as in the pom} */
    public static String text() {
        Properties properties = new Properties();
        try (InputStream in = TopicgraphVersion.class.getResourceAsStream("/org/topicgraph/version.properties")) {
            if (in == null) {
                throw new IllegalStateException("this build has no version");
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }
}
