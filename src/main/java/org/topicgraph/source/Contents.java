package org.topicgraph.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/**
 * What is to be read of an input: its own bytes, or, if it is an archive, those of its members one after the other. Hidden
 * members, links, archives within the archive and files that are none of rows are passed over.
 */
final class Contents implements AutoCloseable {
    /** Of each member something is remembered. */
    private static final int MOST_MEMBERS = 100_000;

    private final Input input;
    private final List<String> remarks = new ArrayList<>();
    private final Optional<Archive> archive;
    private final List<String> unpackedBy;
    private Optional<InputBytes> whole;
    private int members;

    /** @throws InputException if the input cannot be opened */
    Contents(Input input, InputStream standardInput) {
        this.input = input;
        InputBytes bytes = InputBytes.of(input, standardInput);
        List<String> by = new ArrayList<>(bytes.unpackedBy());
        try {
            this.archive = archive(bytes, by);
        } catch (IOException e) {
            throw closing(bytes, input.broken(e, bytes.count()));
        } catch (RuntimeException e) {
            throw closing(bytes, e);
        }
        this.unpackedBy = by;
        this.whole = archive.isPresent() ? Optional.empty() : Optional.of(bytes);
        if (archive.isEmpty() && input.member().isPresent()) {
            throw closing(
                    bytes,
                    new InputException(
                            InputException.Kind.MISSING,
                            "%s: the file before the %s is no archive".formatted(input.shown(), Input.MEMBER_MARK)));
        }
    }

    private Optional<Archive> archive(InputBytes bytes, List<String> by) throws IOException {
        Head head = new Head(bytes.head(Head.SIZE));
        if (SourceFormat.of(head).isPresent()) {
            return Optional.empty(); // spreadsheets are zip archives too
        }
        if (TarArchive.isArchive(head)) {
            by.add(TarArchive.NAME);
            return Optional.of(new TarArchive(bytes));
        }
        if (!ZipArchive.isArchive(head)) {
            return Optional.empty();
        }
        boolean direct =
                by.isEmpty() && input.path().filter(Files::isRegularFile).isPresent();
        by.add(ZipArchive.NAME);
        Archive zip = direct ? ZipArchive.of(input.path().orElseThrow()) : ZipArchive.of(bytes);
        bytes.close();
        return Optional.of(zip);
    }

    private static RuntimeException closing(InputBytes bytes, RuntimeException failure) {
        try {
            bytes.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    /**
     * {@return the next bytes to be read as one input, those before being read; empty at the end}
     *
     * @throws InputException if the archive turns out to be damaged
     */
    Optional<InputBytes> next() {
        if (archive.isEmpty()) {
            Optional<InputBytes> only = whole;
            whole = Optional.empty();
            return only;
        }
        try {
            Optional<Archive.Member> member = archive.get().next();
            while (member.isPresent()) {
                if (++members > MOST_MEMBERS) {
                    throw new UnpackException(
                            "the archive has more than %d members".formatted(MOST_MEMBERS), "unpack it before", null);
                }
                Optional<InputBytes> bytes = bytes(member.get());
                if (bytes.isPresent()) {
                    return bytes;
                }
                member = archive.get().next();
            }
        } catch (IOException e) {
            throw input.broken(e, archive.get().consumed());
        }
        archive.get().oddity().ifPresent(oddity -> remarks.add(input.shown() + ": " + oddity));
        return Optional.empty();
    }

    private Optional<InputBytes> bytes(Archive.Member member) {
        Input own = input.ofMember(member.name());
        Optional<String> obstacle = obstacle(member);
        if (obstacle.isEmpty()) {
            InputBytes bytes = InputBytes.ofMember(own, member.bytes(), unpackedBy, archive.orElseThrow()::consumed);
            Head head = new Head(bytes.head(Head.SIZE));
            obstacle = obstacle(head);
            if (obstacle.isEmpty()) {
                return Optional.of(bytes);
            }
        }
        obstacle.filter(text -> !text.isEmpty()).ifPresent(text -> remarks.add(own.shown() + ": not read, " + text));
        return Optional.empty();
    }

    /** {@return why the member is not read; an empty text if that need not be said} */
    private Optional<String> obstacle(Archive.Member member) {
        String path = member.name().replace('\\', '/');
        if (input.member().isPresent()) {
            boolean asked =
                    path.equals(input.member().get()) || matches(input.member().get(), path);
            return asked ? kindObstacle(member) : Optional.of("");
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (("/" + path).contains("/.") || path.startsWith("__MACOSX/")) {
            return Optional.of("");
        }
        boolean known = SourceFormat.hasKnownEnding(Packing.withoutEnding(name)) || Archive.hasKnownEnding(name);
        if (name.indexOf('.') >= 0 && !known) {
            return Optional.of("its ending is that of no format; name it to have it read");
        }
        return kindObstacle(member);
    }

    private static Optional<String> kindObstacle(Archive.Member member) {
        return member.special() ? Optional.of("it is a link or the like, which is not followed") : Optional.empty();
    }

    private static boolean matches(String pattern, String path) {
        try {
            PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
            return matcher.matches(Path.of(path));
        } catch (PatternSyntaxException | java.nio.file.InvalidPathException e) {
            return false;
        }
    }

    private static Optional<String> obstacle(Head head) {
        if (SourceFormat.of(head).isPresent()) {
            return Optional.empty();
        }
        if (TarArchive.isArchive(head) || ZipArchive.isArchive(head)) {
            return Optional.of("archives within archives are not opened");
        }
        return FileKind.of(head.bytes()).map(kind -> kind.message());
    }

    /** {@return what was passed over, a sentence each; known at the end} */
    List<String> remarks() {
        return remarks;
    }

    /** {@return the input's name as messages begin with it} */
    String shown() {
        return input.shown();
    }

    /** {@return the size of the file; of a pipe, 0} */
    long size() {
        return input.stamp().bytes();
    }

    @Override
    public void close() {
        try {
            if (archive.isPresent()) {
                archive.get().close();
            }
            if (whole.isPresent()) {
                whole.get().close();
            }
        } catch (IOException e) {
            throw input.broken(e, 0);
        }
    }
}
