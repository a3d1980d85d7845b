package org.topicgraph.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.topicgraph.analysis.RunManifest;

/**
 * The folder of one run's results, written whole or not at all. Files go into a hidden folder beside the target first;
 * {@link #commit} puts them in the place of the earlier ones, which stand until then. Closed without commit it leaves
 * nothing behind.
 *
 * <p>The target may be absent, empty or topicgraph's own; anything else is refused, unless forced. Files in it that
 * topicgraph did not write stay in any case, except those that a file of the run has the name of.
 *
 * <p>A run holds the folder against others by a lock. What a run that died has left is put right by the next one: the earlier
 * results are back, its hidden folders gone.
 */
public final class ResultFolder implements Closeable {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private final Path target;
    private final boolean force;
    private final Disk disk;
    private final Deque<Path> madeParents = new ArrayDeque<>();
    private final Map<String, ResultFile> open = new HashMap<>();
    private final Map<String, WrittenFile> files = new TreeMap<>();
    private final Map<String, Map<String, Long>> notes = new HashMap<>();
    private final Collection<String> logs = new TreeSet<>();
    private FolderLock lock;
    private FolderSwap swap;
    private boolean committed;

    private ResultFolder(Path target, boolean force, Disk disk) {
        this.target = target;
        this.force = force;
        this.disk = disk;
    }

    /**
     * Takes the folder for a run.
     *
     * @param folder where the results go; need not exist, nor its parents
     * @param force whether to write into a folder that is not topicgraph's
     * @throws OutputException if it cannot be had
     */
    public static ResultFolder open(Path folder, boolean force) {
        return open(folder, force, new Disk());
    }

    static ResultFolder open(Path folder, boolean force, Disk disk) {
        ResultFolder results = new ResultFolder(resolved(folder), force, disk);
        boolean done = false;
        try {
            results.prepare();
            done = true;
            return results;
        } catch (IOException e) {
            throw unusable(folder, e);
        } finally {
            if (!done) {
                results.close();
            }
        }
    }

    private static Path resolved(Path folder) {
        try {
            return Files.isSymbolicLink(folder)
                    ? folder.toRealPath()
                    : folder.toAbsolutePath().normalize();
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    private static OutputException unusable(Path folder, IOException e) {
        OutputException.Kind kind = e instanceof AccessDeniedException
                ? OutputException.Kind.NO_PERMISSION
                : OutputException.Kind.CANNOT_CREATE;
        return new OutputException(
                kind,
                "%s: the results cannot be written there: %s; choose another folder with --out"
                        .formatted(folder, Failures.reason(e)),
                e);
    }

    private void prepare() throws IOException {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(target)) {
            throw new OutputException(
                    OutputException.Kind.CANNOT_CREATE,
                    "%s is a file, not a folder; choose another folder with --out".formatted(target));
        }
        if (target.getParent() == null) {
            throw new OutputException(
                    OutputException.Kind.CANNOT_CREATE,
                    "%s is no place for results; choose a folder with --out".formatted(target));
        }
        makeParents();
        Path lockFile = FolderSwap.hidden(target, "lock");
        try {
            lock = FolderLock.take(target.resolveSibling(lockFile), target);
        } catch (IOException e) {
            if (!Files.isDirectory(target)) {
                throw e;
            }
            lock = FolderLock.take(target.resolve(lockFile), target); // beside it nothing may be written
        }
        FolderSwap.recover(target, lock.isExclusive(), disk);
        refuseForeign();
        swap = FolderSwap.prepare(target, disk);
    }

    private void makeParents() throws IOException {
        Deque<Path> missing = new ArrayDeque<>();
        for (Path p = target.getParent(); p != null && !Files.exists(p); p = p.getParent()) {
            missing.push(p);
        }
        for (Path p : missing) {
            try {
                disk.createDirectory(p);
                madeParents.push(p);
            } catch (FileAlreadyExistsException e) {
                continue; // another run was quicker; if it is no directory, the next step says so
            }
        }
    }

    private void refuseForeign() throws IOException {
        if (force || ManifestFile.read(target).isPresent()) {
            return;
        }
        List<Path> entries = FolderSwap.entries(target);
        if (!entries.isEmpty()) {
            throw new OutputException(
                    OutputException.Kind.EXISTS_NOT_OURS,
                    "%s holds files that are not topicgraph's (%s%s); choose another folder with --out, or write among them with --force"
                            .formatted(
                                    target,
                                    entries.get(0).getFileName(),
                                    entries.size() > 1 ? " and %d more".formatted(entries.size() - 1) : ""));
        }
    }

    /** {@return where the results will stand} */
    public Path target() {
        return target;
    }

    /**
     * {@return a new file of the results; it counts once it is closed}
     *
     * @param name letters, digits, dots, hyphens and underscores of ASCII
     */
    public OutputStream create(String name) {
        return create(name, false);
    }

    /** {@return a new file that differs from run to run: not hashed into the manifest} */
    public OutputStream createLog(String name) {
        return create(name, true);
    }

    private OutputStream create(String name, boolean log) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalStateException("not a name for a file of results: " + name);
        }
        if (open.containsKey(name) || files.containsKey(name) || logs.contains(name)) {
            throw new IllegalStateException(name + " is written twice");
        }
        ResultFile file = new ResultFile(swap.staging().resolve(name), disk, written -> {
            open.remove(name);
            if (log) {
                logs.add(name);
            } else {
                files.put(name, written);
            }
        });
        open.put(name, file);
        return file;
    }

    /** Has the manifest say how many texts of a file were changed, and how; says nothing if none was. */
    void note(String name, String what, long count) {
        if (count > 0) {
            notes.computeIfAbsent(name, any -> new TreeMap<>()).put(what, count);
        }
    }

    /** {@return the files that are complete, logs aside, by name} */
    public List<WrittenFile> files() {
        return List.copyOf(files.values());
    }

    /**
     * Writes the manifest and puts the results in the place of the earlier ones.
     *
     * @throws OutputException if that fails; the earlier results then stand
     */
    public void commit(RunManifest run) {
        if (!open.isEmpty()) {
            throw new IllegalStateException("still being written: " + new TreeSet<>(open.keySet()));
        }
        List<String> names = new ArrayList<>(files.keySet());
        names.addAll(logs);
        names.add(ManifestFile.NAME);
        String manifest = ManifestFile.textOf(run, files(), notes, List.copyOf(logs));
        try (OutputStream out = create(ManifestFile.NAME)) {
            out.write(manifest.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("a file of results fails with an OutputException", e);
        }
        try {
            swap.commit(names);
            committed = true;
        } catch (IOException e) {
            throw new OutputException(
                    e instanceof AccessDeniedException
                            ? OutputException.Kind.NO_PERMISSION
                            : OutputException.Kind.WRITE_FAILED,
                    "%s: the new results cannot be put in place: %s; the earlier ones, if any, stand as they were"
                            .formatted(target, Failures.reason(e)),
                    e);
        }
    }

    /** Lets go of the folder; without {@link #commit} everything is as it was before. */
    @Override
    public void close() {
        new ArrayList<>(open.values()).forEach(ResultFile::abandon);
        open.clear();
        if (swap != null) {
            swap.clean();
        }
        closeLock();
        if (!committed) {
            madeParents.forEach(parent -> succeeds(() -> disk.delete(parent)));
        }
    }

    /** Lets go of the lock alone, as the system does when a process dies. */
    void closeLock() {
        if (lock != null) {
            succeeds(lock::close);
        }
    }

    /** What cannot be removed now is removed by the next run, or was not empty; neither makes these results worse. */
    private static boolean succeeds(IoAction action) {
        try {
            action.run();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @FunctionalInterface
    private interface IoAction {
        void run() throws IOException;
    }
}
