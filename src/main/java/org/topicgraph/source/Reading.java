package org.topicgraph.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The reading of several inputs, one after the other, by several threads: each takes the next batch of whole records off
 * the input, which only one can do at a time, and parses it on its own. So no more batches are in memory than there are
 * threads, and none waits in a queue.
 */
final class Reading implements AutoCloseable {
    private final OpenInputs inputs;
    private final List<OpenInput> opened = new ArrayList<>();
    private Optional<OpenInput> current = Optional.empty();
    private long batches;
    private long bytesBefore;
    private boolean stopped;

    Reading(OpenInputs inputs) {
        this.inputs = inputs;
    }

    /**
     * Some records of an input.
     *
     * @param bytes how many bytes were read to get them
     */
    record Batch(OpenInput input, RowReader.Block block, long number, long bytes) {
        RowBatch parse() {
            return input.parse(block, number);
        }
    }

    /** {@return the next batch; empty at the end of the last input, and for all after one failed} */
    synchronized Optional<Batch> take() {
        if (stopped) {
            return Optional.empty();
        }
        stopped = true; // unless all goes well
        Optional<Batch> batch = next();
        stopped = false;
        return batch;
    }

    private Optional<Batch> next() {
        while (true) {
            if (current.isEmpty()) {
                current = inputs.next(opened.size());
                if (current.isEmpty()) {
                    return Optional.empty();
                }
                opened.add(current.get());
            }
            OpenInput input = current.get();
            try {
                Optional<RowReader.Block> block = input.next();
                if (block.isPresent()) {
                    long bytesRead = inputs.bytesBefore() + input.bytesRead();
                    long bytes = bytesRead - bytesBefore;
                    bytesBefore = bytesRead;
                    return Optional.of(new Batch(input, block.get(), batches++, bytes));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            input.close();
            current = Optional.empty();
        }
    }

    /** {@return what was read; to be asked once, when every batch is parsed} */
    synchronized List<InputReport> reports() {
        List<InputReport> reports = new ArrayList<>();
        for (int i = 0; i < opened.size(); i++) {
            reports.add(opened.get(i).report(opened.subList(0, i)));
        }
        if (opened.stream().allMatch(OpenInput::isEmpty)) {
            String fault = reports.isEmpty()
                    ? inputs.remarks().get(0)
                    : reports.get(0).warnings().get(0);
            throw new InputException(InputException.Kind.UNUSABLE, fault + "; give one with rows");
        }
        reports.set(0, reports.get(0).withWarnings(inputs.remarks()));
        return reports;
    }

    @Override
    public synchronized void close() {
        stopped = true;
        current.ifPresent(OpenInput::close);
        inputs.close();
    }
}
