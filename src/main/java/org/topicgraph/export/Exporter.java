package org.topicgraph.export;

import java.util.List;
import org.topicgraph.analysis.AnalysisResult;

/** Writes a result in one format. */
public interface Exporter {
    /** {@return the names of the files it writes} */
    List<String> fileNames();

    /** Writes all of them. */
    void write(AnalysisResult result, ResultFiles files);
}
