package org.topicgraph.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a finished set of files takes the place of the earlier one. The new set waits in a hidden folder, {@code .NAME.run-PID.new},
 * the earlier one steps aside into {@code .NAME.run-PID.old}:
 *
 * <ul>
 *   <li>Where the target is absent, empty, or holds nothing but an earlier set, the folders are renamed: the target steps
 *       aside, the new one becomes the target. Nobody ever sees a mixture.
 *   <li>Where it holds other files, or cannot be renamed (it is a mount point, or its parent is read-only), its own files step
 *       aside one by one, the manifest first, and the new ones move in, the manifest last. A folder without a manifest is
 *       not complete.
 * </ul>
 *
 * A failure on the way is undone at once; what a dead process left is undone by {@link #recover}. Links are renamed and
 * removed as links, never followed.
 */
final class FolderSwap {
    private static final int LONGEST_PLAIN_NAME = 50;
    private static final String RUN = "run-";
    private static final String NEW = ".new";
    private static final String OLD = ".old";

    private final Path target;
    private final Path staging;
    private final Disk disk;
    private boolean inPlace;

    private FolderSwap(Path target, Path staging, Disk disk) {
        this.target = target;
        this.staging = staging;
        this.disk = disk;
    }

    /** Makes the folder for the new files, beside the target or, where nothing can be moved from there into it, inside. */
    static FolderSwap prepare(Path target, Disk disk) throws IOException {
        Path name = hidden(target, RUN + ProcessHandle.current().pid() + NEW);
        Path beside = target.resolveSibling(name);
        if (!Files.isDirectory(target)) {
            disk.createDirectory(beside);
            return new FolderSwap(target, beside, disk);
        }
        Path inside = target.resolve(name);
        try {
            disk.createDirectory(beside);
        } catch (FileSystemException e) {
            disk.createDirectory(inside); // if this fails, too, its reason is the one to tell
            return new FolderSwap(target, inside, disk);
        }
        try {
            disk.move(beside, inside);
        } catch (FileSystemException e) {
            disk.delete(beside);
            disk.createDirectory(inside);
            return new FolderSwap(target, inside, disk);
        }
        try {
            disk.move(inside, beside);
        } catch (FileSystemException e) {
            return new FolderSwap(target, inside, disk);
        }
        return new FolderSwap(target, beside, disk);
    }

    /** {@return the name of a hidden companion of a folder: hidden itself, and never longer than a file's name may be} */
    static Path hidden(Path folder, String suffix) {
        return Path.of(prefix(folder) + suffix);
    }

    private static String prefix(Path folder) {
        String name = folder.getFileName().toString();
        if (name.length() > LONGEST_PLAIN_NAME) {
            name = "topicgraph-" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        }
        return "." + name + ".";
    }

    /** {@return where the new files are written} */
    Path staging() {
        return staging;
    }

    /** {@return what lies in a folder, hidden companions aside, in the order of names; nothing if there is no folder} */
    static List<Path> entries(Path folder) throws IOException {
        return list(folder, path -> !isCompanion(path, folder));
    }

    private static List<Path> list(Path folder, DirectoryStream.Filter<Path> filter) throws IOException {
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, filter)) {
                all.forEach(found::add);
            }
        }
        found.sort(null);
        return found;
    }

    private static boolean isCompanion(Path path, Path folder) {
        String name = path.getFileName().toString();
        return name.startsWith(prefix(folder) + RUN) || name.equals(prefix(folder) + "lock");
    }

    /**
     * Puts the new files in place.
     *
     * @param names of the new files, the manifest last
     * @throws IOException if that fails; the target is then as it was
     */
    void commit(List<String> names) throws IOException {
        disk.forceDirectory(staging);
        replace(names);
        inPlace = true;
        try {
            disk.forceDirectory(target.getParent());
        } catch (IOException e) {
            return; // the results are in place; only a power cut in the next seconds could still undo it
        }
    }

    private void replace(List<String> names) throws IOException {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            disk.move(staging, target);
            return;
        }
        Optional<ManifestFile> earlier = ManifestFile.read(target);
        List<Path> leaving = new ArrayList<>();
        boolean onlyOurs = true;
        for (Path entry : entries(target)) {
            String name = entry.getFileName().toString();
            boolean owned = earlier.isPresent() && earlier.get().owns(name);
            onlyOurs &= owned;
            if (owned || names.contains(name)) {
                leaving.add(entry);
            }
        }
        if (!onlyOurs || !staging.getParent().equals(target.getParent()) || isHome(target) || !swapWhole()) {
            swapFiles(leaving, names);
        }
    }

    /** {@return whether the process stands in the folder, so that it had better not go away under it} */
    private static boolean isHome(Path folder) {
        return Path.of("").toAbsolutePath().startsWith(folder);
    }

    /** {@return whether it could be done; if not, nothing has changed} */
    private boolean swapWhole() throws IOException {
        Path aside = aside();
        try {
            disk.move(target, aside);
        } catch (FileSystemException e) {
            return false; // a mount point, or held open on a system that minds
        }
        try {
            disk.move(staging, target);
        } catch (IOException e) {
            disk.move(aside, target);
            throw e;
        }
        return true;
    }

    private void swapFiles(Collection<Path> leaving, List<String> names) throws IOException {
        Path aside = aside();
        disk.createDirectory(aside);
        try {
            Path manifest = target.resolve(ManifestFile.NAME);
            if (leaving.contains(manifest)) {
                disk.move(manifest, aside.resolve(ManifestFile.NAME));
            }
            for (Path path : leaving) {
                if (!path.equals(manifest)) {
                    disk.move(path, aside.resolve(path.getFileName()));
                }
            }
            for (String name : names) {
                disk.move(staging.resolve(name), target.resolve(name));
            }
        } catch (IOException e) {
            undo(target, staging, aside, disk);
            throw e;
        }
    }

    private Path aside() {
        String name = staging.getFileName().toString();
        return staging.resolveSibling(name.substring(0, name.length() - NEW.length()) + OLD);
    }

    /**
     * Removes what the swap has left; what cannot be removed now is by the next run. Where going back failed, too, the
     * earlier files are still aside, and everything stays for the next run to put right.
     */
    void clean() {
        if (inPlace) {
            removeQuietly(aside(), disk);
        }
        if (inPlace || !Files.exists(aside(), LinkOption.NOFOLLOW_LINKS)) {
            removeQuietly(staging, disk);
        }
    }

    private static void removeQuietly(Path tree, Disk disk) {
        try {
            remove(tree, disk);
        } catch (IOException e) {
            return; // still hidden, and named so that the next run finds it
        }
    }

    /**
     * Undoes what dead runs left half done, and removes their hidden folders.
     *
     * @param exclusive whether no other run can be alive; if not, folders of living processes are left alone
     */
    static void recover(Path target, boolean exclusive, Disk disk) throws IOException {
        List<Path> companions = new ArrayList<>();
        for (Path host : List.of(target.getParent(), target)) {
            if (Files.isReadable(host)) {
                companions.addAll(list(host, path -> isDead(path, target, exclusive)));
            }
        }
        for (Path aside : companions) {
            String name = aside.getFileName().toString();
            if (name.endsWith(OLD)) {
                Path staging = aside.resolveSibling(name.substring(0, name.length() - OLD.length()) + NEW);
                if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                    disk.move(aside, target);
                } else if (!Files.exists(target.resolve(ManifestFile.NAME), LinkOption.NOFOLLOW_LINKS)) {
                    undo(target, staging, aside, disk);
                }
            }
        }
        for (Path companion : companions) {
            remove(companion, disk);
        }
    }

    private static boolean isDead(Path path, Path target, boolean exclusive) {
        Matcher run = Pattern.compile(Pattern.quote(prefix(target) + RUN) + "([0-9]{1,18})\\.(new|old)")
                .matcher(path.getFileName().toString());
        return run.matches()
                && (exclusive || ProcessHandle.of(Long.parseLong(run.group(1))).isEmpty());
    }

    /** Takes the new files out of the target that are in already, and puts the earlier ones back, the manifest last. */
    private static void undo(Path target, Path staging, Path aside, Disk disk) throws IOException {
        Optional<ManifestFile> unfinished = ManifestFile.read(staging);
        for (Path entry : entries(target)) {
            String name = entry.getFileName().toString();
            boolean movedIn = unfinished.isPresent()
                    && unfinished.get().owns(name)
                    && !Files.exists(staging.resolve(name), LinkOption.NOFOLLOW_LINKS);
            if (movedIn) {
                disk.delete(entry);
            }
        }
        Path manifest = aside.resolve(ManifestFile.NAME);
        for (Path entry : entries(aside)) {
            if (!entry.equals(manifest)) {
                disk.move(entry, target.resolve(entry.getFileName()));
            }
        }
        if (Files.exists(manifest, LinkOption.NOFOLLOW_LINKS)) {
            disk.move(manifest, target.resolve(ManifestFile.NAME));
        }
        disk.delete(aside);
    }

    /** Removes a file, a link, or a folder with all that is in it; nothing if it does not exist. */
    private static void remove(Path tree, Disk disk) throws IOException {
        if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (Files.isDirectory(tree, LinkOption.NOFOLLOW_LINKS)) {
            for (Path child : list(tree, any -> true)) {
                remove(child, disk);
            }
        }
        disk.delete(tree);
    }
}
