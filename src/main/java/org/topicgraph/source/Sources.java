package org.topicgraph.source;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;

/**
 * The inputs of a run, from arguments to rows. Nothing is read before {@link #read} or {@link #preview}; either may be
 * called once if standard input is among the inputs.
 */
public final class Sources {
    private final List<Input> inputs;
    private final List<String> remarks;
    private final SourceOptions options;
    private final ReadingLimits limits;
    private final InputStream standardInput;
    private final Consumer<String> listener;

    private Sources(
            List<Input> inputs,
            List<String> remarks,
            SourceOptions options,
            ReadingLimits limits,
            InputStream standardInput,
            Consumer<String> listener) {
        this.inputs = inputs;
        this.remarks = List.copyOf(remarks);
        this.options = options;
        this.limits = limits;
        this.standardInput = standardInput;
        this.listener = listener;
    }

    /** {@return the names that {@code --format} takes} */
    public static List<String> formats() {
        return SourceFormat.names();
    }

    /**
     * Finds what the arguments stand for.
     *
     * @param arguments files, folders, globs, and {@code -} for standard input; at least one
     * @param standardInput read where it is asked for, never closed
     * @throws InputException if an argument stands for nothing, or an option cannot be understood
     */
    public static Sources of(
            List<String> arguments, SourceOptions options, ReadingLimits limits, InputStream standardInput) {
        if (arguments.isEmpty()) {
            throw new IllegalArgumentException("no inputs");
        }
        SourceFormat.named(options.format());
        if (!options.separators().isEmpty()) {
            Separators.of(options.separators());
        }
        InputFinder finder = new InputFinder();
        List<Input> inputs = finder.find(arguments);
        return new Sources(inputs, finder.remarks(), options, limits, NetworkReading.twice(standardInput), line -> {});
    }

    /** {@return the result of a query as the one source; it is read from the file that keeps it} */
    public static Sources ofQuery(
            DatabaseQuery query, DatabaseQuery.Result result, SourceOptions options, ReadingLimits limits) {
        if (!options.separators().isEmpty()) {
            Separators.of(options.separators());
        }
        Input input = Input.of(query.shown(), Optional.of(result.file()));
        return new Sources(List.of(input), List.of(), options, limits, InputStream.nullInputStream(), line -> {});
    }

    /**
     * The same sources, which tell what each input is taken for as soon as {@link #read} opens it.
     *
     * @param told takes one line an input, its name first; called by one thread at a time
     */
    public Sources telling(Consumer<String> told) {
        return new Sources(inputs, remarks, options, limits, standardInput, told);
    }

    /** {@return the names of the inputs, archives as one, in the order of reading, which is that of code points} */
    public List<String> names() {
        return inputs.stream().map(Input::name).toList();
    }

    /** {@return what was found and is not read, a sentence each} */
    public List<String> remarks() {
        return remarks;
    }

    /**
     * Reads all inputs to the end. The sink gets every row and rejection once, the same ones whatever the number of threads.
     *
     * @return what was read, in the order of {@link #names}, each member of an archive by itself
     * @throws InputException if an input cannot be used; the sink may have got some of its rows by then
     */
    public List<InputReport> read(RowSink sink, Blocks blocks, Progress progress) {
        long bytes = inputs.stream().mapToLong(input -> input.stamp().bytes()).sum();
        try (Reading reading = new Reading(openInputs(listener));
                Progress.Stage stage = progress.stage("reading", bytes, "bytes")) {
            blocks.workers(blocks.threads(), worker -> {
                Optional<Reading.Batch> batch = reading.take();
                while (batch.isPresent()) {
                    sink.accept(worker, batch.get().parse());
                    stage.advance(batch.get().bytes());
                    batch = reading.take();
                }
                return null;
            });
            return reading.reports();
        }
    }

    /** {@return whether the inputs are a ready network, with links in place of rows: see {@link #network}} */
    public boolean isNetwork() {
        return networkReading().isNetwork();
    }

    /**
     * Reads all inputs as one network, to the end.
     *
     * @param rejections takes each link that cannot be used, once
     * @throws InputException if an input cannot be used
     */
    public Network network(Consumer<Rejection> rejections, Progress progress) {
        return networkReading().read(rejections, progress);
    }

    private NetworkReading networkReading() {
        return new NetworkReading(inputs, options, limits, standardInput);
    }

    /**
     * Says what each input is taken for, from its beginning.
     *
     * @param rows how many records of each are wanted
     */
    public List<InputPreview> preview(int rows) {
        List<InputPreview> previews = new ArrayList<>();
        try (OpenInputs opened = openInputs(line -> {})) {
            Optional<OpenInput> input = opened.next(0);
            while (input.isPresent()) {
                previews.add(input.get().preview(rows));
                input.get().close();
                input = opened.next(previews.size());
            }
        }
        return previews;
    }

    private OpenInputs openInputs(Consumer<String> told) {
        return new OpenInputs(inputs, remarks, options, limits, standardInput, told);
    }
}
