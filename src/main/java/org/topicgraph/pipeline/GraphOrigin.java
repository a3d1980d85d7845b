package org.topicgraph.pipeline;

import java.util.List;
import java.util.Optional;
import org.topicgraph.analysis.RunManifest;
import org.topicgraph.corpus.FilterCount;
import org.topicgraph.corpus.RejectionLog;
import org.topicgraph.corpus.RowAccounting;
import org.topicgraph.graph.TopicGraph;
import org.topicgraph.source.InputReport;
import org.topicgraph.source.LinkAccounting;

/** What a run's graph was made from, and what became of it on the way to the graph. */
interface GraphOrigin {
    /** {@return what was read, in order} */
    List<InputReport> inputs();

    /** {@return where every row went; none of a network} */
    RowAccounting rows();

    /** {@return where every link went, if a network was read} */
    Optional<LinkAccounting> network();

    /** {@return what could not be used} */
    RejectionLog rejections();

    /** {@return further counts, for the manifest, with those of the graph} */
    List<RunManifest.Count> counts(TopicGraph graph);

    /** {@return how many topics there were before any filter} */
    long topicsBeforeFilters();

    /** {@return what filters of topics removed before there was a graph} */
    List<FilterCount> filters();

    /** {@return what should be known of it besides the warnings of the inputs} */
    List<String> warnings();
}
