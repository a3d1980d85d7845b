package org.topicgraph.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.topicgraph.parallel.Progress;

/** Inputs taken for one network, each adding nodes and links to it. */
final class NetworkReading {
    /** Packed or not, the first bytes of an input are within so many. */
    private static final int MARK = 1 << 20;

    private final List<Input> inputs;
    private final SourceOptions options;
    private final ReadingLimits limits;
    private final InputStream standardInput;

    /** An input that was read to its end. */
    private record Done(Input input, long bytes, String sha256, boolean changed, NetworkPart part) {
        InputReport report() {
            List<String> warnings = new ArrayList<>(part.warnings(input.shown()));
            if (changed) {
                warnings.add(input.shown() + ": the file changed while it was read; run again when it is complete");
            }
            return new InputReport(
                    input.name(),
                    bytes,
                    sha256,
                    part.description(),
                    part.read(),
                    part.rejected(),
                    0,
                    List.of(),
                    List.of(),
                    warnings);
        }
    }

    NetworkReading(List<Input> inputs, SourceOptions options, ReadingLimits limits, InputStream standardInput) {
        this.inputs = inputs;
        this.options = options;
        this.limits = limits;
        this.standardInput = standardInput;
    }

    /** {@return a stream of the same bytes whose first ones can be looked at before they are read} */
    static InputStream twice(InputStream standardInput) {
        return standardInput.markSupported() ? standardInput : new BufferedInputStream(standardInput);
    }

    /** {@return whether the format asked for is that of networks or, where none is, whether an input shows that it is one} */
    boolean isNetwork() {
        return SourceFormat.named(options.format())
                .map(format -> format == SourceFormat.EDGES)
                .orElseGet(() -> inputs.stream().anyMatch(this::showsNetwork));
    }

    /** A pipe gives its bytes once only and is not looked at. */
    private boolean showsNetwork(Input input) {
        if (input.path().isPresent() && !Files.isRegularFile(input.path().get())) {
            return false;
        }
        try {
            if (input.path().isEmpty()) {
                standardInput.mark(MARK);
            }
            try {
                return input.path().isEmpty()
                        ? showsNetwork(InputBytes.of(input, standardInput))
                        : firstShowsNetwork(input);
            } finally {
                if (input.path().isEmpty()) {
                    standardInput.reset();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of an archive the first member is asked. */
    private boolean firstShowsNetwork(Input input) throws IOException {
        try (Contents contents = new Contents(input, standardInput)) {
            Optional<InputBytes> first = contents.next();
            return first.isPresent() && showsNetwork(first.get());
        }
    }

    private static boolean showsNetwork(InputBytes bytes) throws IOException {
        try (bytes) {
            return NetworkFormat.of(new Head(bytes.head(Head.SIZE))).isPresent();
        }
    }

    Network read(Consumer<Rejection> rejections, Progress progress) {
        NetworkNodes nodes = new NetworkNodes();
        List<Done> done = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        long total = inputs.stream().mapToLong(input -> input.stamp().bytes()).sum();
        try (Progress.Stage stage = progress.stage("reading", total, "bytes")) {
            for (Input input : inputs) {
                try (Contents contents = new Contents(input, standardInput)) {
                    for (Optional<InputBytes> bytes = contents.next(); bytes.isPresent(); bytes = contents.next()) {
                        String name = bytes.get().input().name();
                        done.add(read(bytes.get(), new NetworkPart(nodes, name, done.size(), rejections)));
                    }
                    remarks.addAll(contents.remarks());
                }
                stage.advance(input.stamp().bytes());
            }
        }
        if (done.isEmpty()) {
            throw new InputException(
                    InputException.Kind.UNUSABLE, inputs.get(0).shown() + ": there is nothing to read in this archive");
        }
        List<NetworkPart> parts = done.stream().map(Done::part).toList();
        return new NetworkBuilder(nodes, parts).network(() -> reports(done, remarks));
    }

    private static List<InputReport> reports(List<Done> done, List<String> remarks) {
        List<InputReport> reports =
                new ArrayList<>(done.stream().map(Done::report).toList());
        reports.set(0, reports.get(0).withWarnings(remarks));
        return reports;
    }

    private Done read(InputBytes opened, NetworkPart part) {
        Input input = opened.input();
        try (InputBytes bytes = opened) {
            Head head = new Head(bytes.head(Head.SIZE));
            Optional<NetworkFormat> format = NetworkFormat.of(head);
            if (format.isEmpty()) {
                checkMayBeTable(head, input);
                checkMayListNodes(head, input);
            }
            format.orElse(NetworkFormat.TABLE).reader(options, limits).read(bytes, input.shown(), part);
            bytes.transferTo(OutputStream.nullOutputStream());
            if (!bytes.unpackedBy().isEmpty()) {
                part.describe(part.description() + "; unpacked by " + String.join(" and ", bytes.unpackedBy()));
            }
            return new Done(input, bytes.count(), bytes.sha256(), bytes.hasChanged(), part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Beside a network a table must be one of nodes, unless it was said to be one of links. */
    private void checkMayListNodes(Head head, Input input) {
        if (SourceFormat.named(options.format()).isEmpty() && !NetworkFormat.mayListNodes(head)) {
            throw new InputException(
                    InputException.Kind.UNUSABLE,
                    input.shown()
                            + ": no network is found in it, but in another input; networks and rows cannot be read in"
                            + " one run. If it is a list of links, say so with --format edges");
        }
    }

    private static void checkMayBeTable(Head head, Input input) {
        if (head.isWhole() && head.text().isBlank()) {
            throw new InputException(InputException.Kind.UNUSABLE, input.shown() + ": the input is empty");
        }
        FileKind.of(head.bytes()).ifPresent(kind -> {
            throw new InputException(
                    InputException.Kind.UNUSABLE, input.shown() + ": no network is found in it; " + kind.message());
        });
    }
}
