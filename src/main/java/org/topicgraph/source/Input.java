package org.topicgraph.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * A place to read from.
 *
 * @param name as a person gave it, or as it was found in a folder
 * @param path of the file; empty for standard input
 * @param member name within the archive that the file is, or a glob for such names; empty for the file itself
 */
record Input(String name, Optional<Path> path, Optional<String> member) {
    /** Stands between the name of an archive and that of a member. */
    static final String MEMBER_MARK = "!";

    static Input of(String name, Optional<Path> path) {
        return new Input(name, path, Optional.empty());
    }

    /** What a file looks like from outside; another stamp afterwards means that somebody wrote to it. */
    record Stamp(long bytes, Optional<FileTime> modified) {}

    /** {@return the bytes as they lie there; standard input is not to be closed} */
    InputStream open(InputStream standardInput) {
        if (path.isEmpty()) {
            return standardInput;
        }
        try {
            return Files.newInputStream(path.get());
        } catch (AccessDeniedException e) {
            throw new InputException(
                    InputException.Kind.FORBIDDEN, shown() + ": permission denied; make it readable to you", e);
        } catch (NoSuchFileException e) {
            throw new InputException(InputException.Kind.MISSING, shown() + ": there is no such file any more", e);
        } catch (IOException e) {
            throw new InputException(
                    InputException.Kind.BROKEN,
                    shown() + ": cannot be opened: " + Printable.of(String.valueOf(e.getMessage())),
                    e);
        }
    }

    /** {@return size and time of change; of a pipe, size 0} */
    Stamp stamp() {
        try {
            if (path.isPresent() && Files.isRegularFile(path.get())) {
                return new Stamp(Files.size(path.get()), Optional.of(Files.getLastModifiedTime(path.get())));
            }
        } catch (IOException e) {
            return new Stamp(0, Optional.empty()); // gone or unreadable: as different from before as can be
        }
        return new Stamp(0, Optional.empty());
    }

    /** {@return a member of the archive that this is} */
    Input ofMember(String memberName) {
        String archive = member.map(asked -> name.substring(0, name.length() - asked.length() - MEMBER_MARK.length()))
                .orElse(name);
        return new Input(archive + MEMBER_MARK + memberName, path, Optional.of(memberName));
    }

    /** {@return what is to be said of reading that broke off after some bytes of the file} */
    InputException broken(IOException e, long bytes) {
        if (e instanceof UnpackException unpacking) {
            return new InputException(
                    InputException.Kind.UNUSABLE,
                    "%s: %s after %d bytes; %s".formatted(shown(), e.getMessage(), bytes, unpacking.wayOut()),
                    e);
        }
        return new InputException(
                InputException.Kind.BROKEN,
                "%s: reading broke off after %d bytes: %s"
                        .formatted(shown(), bytes, Printable.of(String.valueOf(e.getMessage()))),
                e);
    }

    /** {@return the name as messages begin with it} */
    String shown() {
        if (path.isPresent()) {
            return Printable.of(name);
        }
        return "standard input"
                + member.map(of -> MEMBER_MARK + Printable.of(of)).orElse("");
    }
}
