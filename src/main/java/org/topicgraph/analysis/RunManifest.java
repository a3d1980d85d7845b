package org.topicgraph.analysis;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.topicgraph.corpus.FilterCount;
import org.topicgraph.corpus.RowAccounting;
import org.topicgraph.source.LinkAccounting;

/**
 * What a run was: the part of {@code manifest.json} that is known before the files are written. No time of day, nothing that
 * depends on the machine or on the number of threads.
 *
 * @param version of topicgraph
 * @param command what was asked for: {@code analyze} or {@code audit}
 * @param inputs what was read, in order
 * @param settings every setting in force, by its option's name without dashes, with its values: none where it has
 *     none, several where it was repeated; default values too
 * @param rows where every row went; no rows where a network was read
 * @param network where every link of the network went that was read in place of rows
 * @param counts further whole-number counts, by name in snake case, in the order to be shown
 * @param totalWeight the sum of the weights of all links
 * @param filters what each filter removed, in the order of their work; only those in force
 * @param warnings what a reader of the results should know, a sentence each
 */
public record RunManifest(
        String version,
        String command,
        List<Input> inputs,
        SortedMap<String, List<String>> settings,
        RowAccounting rows,
        Optional<LinkAccounting> network,
        List<Count> counts,
        double totalWeight,
        List<FilterCount> filters,
        List<String> warnings) {
    /** A run over rows. */
    public RunManifest(
            String version,
            String command,
            List<Input> inputs,
            SortedMap<String, List<String>> settings,
            RowAccounting rows,
            List<Count> counts,
            double totalWeight,
            List<FilterCount> filters,
            List<String> warnings) {
        this(version, command, inputs, settings, rows, Optional.empty(), counts, totalWeight, filters, warnings);
    }

    public RunManifest {
        inputs = List.copyOf(inputs);
        counts = List.copyOf(counts);
        filters = List.copyOf(filters);
        warnings = List.copyOf(warnings);
    }

    /**
     * A file that was read.
     *
     * @param name as given on the command line
     * @param bytes its size as read, decompressed or not as it lies there
     * @param sha256 of these bytes, in hexadecimal
     * @param understoodAs one line that says what it was taken for
     */
    public record Input(String name, long bytes, String sha256, String understoodAs) {}

    /**
     * A count of the run.
     *
     * @param name in snake case: {@code "mentions"}
     * @param value the count
     */
    public record Count(String name, long value) {}
}
