package org.topicgraph.source;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The inputs of a reading, opened one after the other: files, and in place of archives their members. */
final class OpenInputs implements AutoCloseable {
    private final Iterator<Input> inputs;
    private final SourceOptions options;
    private final ReadingLimits limits;
    private final InputStream standardInput;
    private final Consumer<String> listener;
    private final List<String> remarks;
    private Optional<Contents> contents = Optional.empty();
    private boolean empty;
    private long bytesBefore;

    /**
     * @param remarks on what was found beside the inputs
     * @param listener told what each is taken for
     */
    OpenInputs(
            List<Input> inputs,
            List<String> remarks,
            SourceOptions options,
            ReadingLimits limits,
            InputStream standardInput,
            Consumer<String> listener) {
        this.inputs = inputs.iterator();
        this.remarks = new ArrayList<>(remarks);
        this.options = options;
        this.limits = limits;
        this.standardInput = standardInput;
        this.listener = listener;
    }

    /**
     * {@return the next input, the one before being read; empty at the end}
     *
     * @param index number of the input
     */
    Optional<OpenInput> next(int index) {
        while (contents.isPresent() || inputs.hasNext()) {
            if (contents.isEmpty()) {
                contents = Optional.of(new Contents(inputs.next(), standardInput));
                empty = true;
            }
            Optional<InputBytes> bytes = contents.get().next();
            if (bytes.isPresent()) {
                empty = false;
                OpenInput opened = OpenInput.of(bytes.get(), index, options, limits);
                listener.accept(opened.introduction());
                return Optional.of(opened);
            }
            end(contents.get());
        }
        return Optional.empty();
    }

    private void end(Contents ended) {
        remarks.addAll(ended.remarks());
        if (empty) {
            remarks.add(ended.shown() + ": there is nothing to read in this archive");
        }
        bytesBefore += ended.size();
        ended.close();
        contents = Optional.empty();
    }

    /** {@return the bytes of the files that are read} */
    long bytesBefore() {
        return bytesBefore;
    }

    /** {@return what was found and not read, a sentence each; known at the end} */
    List<String> remarks() {
        return remarks;
    }

    @Override
    public void close() {
        contents.ifPresent(Contents::close);
    }
}
