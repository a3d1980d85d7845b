package org.topicgraph.cli;

import java.nio.file.Path;
import java.util.Optional;

/** A command that makes a folder of results. */
interface RunCommand {
    /** {@return whether an error is to be shown with where it came from} */
    boolean isVerbose();

    /** {@return the file with further options} */
    Optional<Path> config();
}
