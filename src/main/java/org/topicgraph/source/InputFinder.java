package org.topicgraph.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * Finds the inputs that arguments stand for: files, folders with all that is below them, globs, {@code archive!member}, and {@code -} for
 * standard input. Hidden files, results of topicgraph and files whose ending no format has are not read from folders. Links to
 * folders are not followed.
 */
final class InputFinder {
    /** The name of standard input. */
    static final String STANDARD_INPUT = "-";

    /** What a result folder is known by. */
    private static final String MANIFEST = "manifest.json";

    private static final int MANIFEST_HEAD = 4096;

    private static final Comparator<Input> BY_CODE_POINTS =
            Comparator.comparing(input -> input.name().codePoints().toArray(), Arrays::compare);

    private final List<Input> found = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    /** {@return the inputs in code point order of their names, each once} */
    List<Input> find(List<String> arguments) {
        for (String argument : arguments) {
            int before = found.size();
            if (argument.equals(STANDARD_INPUT)) {
                found.add(Input.of(argument, Optional.empty()));
            } else {
                find(argument);
            }
            if (found.size() == before) {
                throw missing(
                        Printable.of(argument) + ": no file to read in this folder; name the files, or give a glob");
            }
        }
        found.sort(BY_CODE_POINTS);
        return withoutRepeats();
    }

    /** {@return what was left out on the way, a sentence each} */
    List<String> remarks() {
        return remarks;
    }

    private void find(String argument) {
        Path path = path(argument);
        if (Files.isDirectory(path)) {
            walk(path, file -> isReadable(path, file));
        } else if (Files.exists(path)) {
            found.add(Input.of(argument, Optional.of(path)));
        } else if (memberMark(argument) > 0) {
            int mark = memberMark(argument);
            String member = argument.substring(mark + Input.MEMBER_MARK.length());
            found.add(new Input(argument, Optional.of(path(argument.substring(0, mark))), Optional.of(member)));
        } else if (isGlob(argument)) {
            glob(argument);
        } else {
            throw missing("%s: there is no such file%s".formatted(Printable.of(argument), nearest(path)));
        }
    }

    /** {@return the place after the name of a file in {@code archive.zip!member}; 0 if the argument is no such thing} */
    private static int memberMark(String argument) {
        int mark = argument.indexOf(Input.MEMBER_MARK, 1);
        while (mark > 0 && !Files.isRegularFile(path(argument.substring(0, mark)))) {
            mark = argument.indexOf(Input.MEMBER_MARK, mark + 1);
        }
        return Math.max(0, mark);
    }

    private static Path path(String argument) {
        try {
            return Path.of(argument);
        } catch (InvalidPathException e) {
            throw new InputException(
                    InputException.Kind.MISSING,
                    "%s: no file can have this name here; in a terminal of another encoding set LC_ALL=C.UTF-8"
                            .formatted(Printable.of(argument)),
                    e);
        }
    }

    private static String nearest(Path path) {
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || path.getFileName() == null) {
            return "";
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).sorted().toList();
            return NearestName.of(path.getFileName().toString(), names)
                    .map(name -> " (did you mean " + Printable.quoted(name) + "?)")
                    .orElse("");
        } catch (IOException e) {
            return ""; // a folder that cannot be listed has no suggestion to make
        }
    }

    // ---- folders ----

    private interface Filter {
        boolean accepts(Path file);
    }

    private boolean isReadable(Path folder, Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (SourceFormat.hasKnownEnding(Packing.withoutEnding(name)) || Archive.hasKnownEnding(name)) {
            return true;
        }
        remarks.add("%s: not read from the folder %s, its ending is that of no format; name it to have it read"
                .formatted(Printable.of(file.toString()), Printable.of(folder.toString())));
        return false;
    }

    private void walk(Path folder, Filter filter) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    boolean hidden = !directory.equals(folder) && isHidden(directory);
                    return hidden || isResult(directory) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (!isHidden(file) && Files.isRegularFile(file) && filter.accepts(file)) {
                        found.add(Input.of(file.toString(), Optional.of(file)));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException | UncheckedIOException e) {
            throw new InputException(
                    InputException.Kind.FORBIDDEN,
                    "%s: cannot be listed: %s".formatted(Printable.of(folder.toString()), Printable.of(e.getMessage())),
                    e);
        }
    }

    private static boolean isHidden(Path path) {
        Path name = path.getFileName();
        return name != null
                && name.toString().startsWith(".")
                && !name.toString().equals(".")
                && !name.toString().equals("..");
    }

    /** Whether the folder holds results of topicgraph, which are not to be read as rows. */
    private static boolean isResult(Path folder) {
        Path manifest = folder.resolve(MANIFEST);
        if (!Files.isRegularFile(manifest)) {
            return false;
        }
        try (var stream = Files.newInputStream(manifest)) {
            String head = new String(stream.readNBytes(MANIFEST_HEAD), StandardCharsets.ISO_8859_1);
            return head.contains("topicgraph");
        } catch (IOException e) {
            return false;
        }
    }

    // ---- globs ----

    private static boolean isGlob(String argument) {
        return argument.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
    }

    /** Matches files below the last folder that is named in full; a hidden one only if the pattern itself begins with a dot. */
    private void glob(String argument) {
        int before = found.size();
        int prefix = 0;
        while (!isGlob(argument.substring(0, nextSlash(argument, prefix)))) {
            prefix = nextSlash(argument, prefix) + 1;
        }
        String start = argument.substring(0, prefix);
        Path folder = path(start.isEmpty() ? "." : start);
        PathMatcher matcher = matcher(argument);
        if (Files.isDirectory(folder)) {
            walk(folder, file -> matcher.matches(start.isEmpty() ? folder.relativize(file) : file));
        }
        for (int i = before; start.isEmpty() && i < found.size(); i++) {
            Path file = folder.relativize(found.get(i).path().orElseThrow());
            found.set(i, Input.of(file.toString(), Optional.of(file)));
        }
        if (found.size() == before) {
            throw missing(Printable.of(argument) + ": no file fits this pattern");
        }
    }

    private static int nextSlash(String argument, int from) {
        int slash = argument.indexOf('/', from);
        return slash < 0 ? argument.length() : slash;
    }

    private static PathMatcher matcher(String argument) {
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + argument);
        } catch (PatternSyntaxException e) {
            throw new InputException(
                    InputException.Kind.MISSING,
                    "%s: there is no such file, and it is no pattern: %s"
                            .formatted(Printable.of(argument), e.getDescription()),
                    e);
        }
    }

    // ---- order ----

    private List<Input> withoutRepeats() {
        List<Input> once = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (Input input : found) {
            List<Object> identity =
                    List.of(input.path().<Object>map(InputFinder::realPath).orElse(STANDARD_INPUT), input.member());
            if (seen.add(identity)) {
                once.add(input);
            } else {
                remarks.add(input.shown() + ": named more than once, read once");
            }
        }
        return once;
    }

    private static Path realPath(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize(); // of a pipe
        }
    }

    private static InputException missing(String message) {
        return new InputException(InputException.Kind.MISSING, message);
    }
}
