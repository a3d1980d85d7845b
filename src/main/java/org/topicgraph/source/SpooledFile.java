package org.topicgraph.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The bytes of an input as a file of our own, for formats that are read from their end or in several places; the input may be
 * packed, part of an archive, or a pipe. Gone when closed.
 */
final class SpooledFile implements Closeable {
    /** What unpacks to less is no danger. */
    private static final long FREE = 1L << 30;

    /** No honest sheet is packed so well. */
    private static final long MOST_RATIO = 1000;

    /** A document type stands before everything else. */
    private static final int PROLOG = 1 << 16;

    /** What libraries say beside the fact: names of classes, places that are nowhere. */
    private static final Pattern FOREIGN =
            Pattern.compile("^(?:[a-z0-9]+\\.)+[A-Z]\\w*Exception: |^ParseError |\\{unknown-source\\}|Message: ");

    private final Path path;

    private SpooledFile(Path path) {
        this.path = path;
    }

    static SpooledFile of(InputStream bytes) throws IOException {
        Path path = Files.createTempFile("topicgraph", ".input");
        SpooledFile file = new SpooledFile(path);
        path.toFile().deleteOnExit(); // if the program is ended from outside
        try (var out = Files.newOutputStream(path)) {
            bytes.transferTo(out);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
        return file;
    }

    Path path() {
        return path;
    }

    /**
     * Passes if the file is a whole zip whose members do not grow without bound.
     *
     * @throws InputException if not
     */
    void checkZip(String shown) {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            long unpacked = 0;
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                unpacked += Math.max(0, entry.getSize());
                checkNoDocumentType(zip, entry, shown);
            }
            if (unpacked > FREE && unpacked / MOST_RATIO > Files.size(path)) {
                throw new InputException(
                        InputException.Kind.UNUSABLE,
                        "%s: it unpacks to %d bytes, more than %d times its size; export the sheet as CSV"
                                .formatted(shown, unpacked, MOST_RATIO));
            }
        } catch (IOException e) {
            throw broken(shown, e);
        }
    }

    /** Documents of sheets have no types of their own, which could name other files and grow without end. */
    private static void checkNoDocumentType(ZipFile zip, ZipEntry entry, String shown) throws IOException {
        if (!entry.getName().endsWith(".xml") && !entry.getName().endsWith(".rels")) {
            return;
        }
        try (InputStream bytes = zip.getInputStream(entry)) {
            String beginning = new String(bytes.readNBytes(PROLOG), StandardCharsets.ISO_8859_1);
            if (beginning.replace("\0", "").contains("<!DOCTYPE")) { // of UTF-16 every second byte is a zero
                throw new InputException(
                        InputException.Kind.UNUSABLE,
                        "%s: a DOCTYPE is not allowed, and there is one in %s; export the sheet as CSV"
                                .formatted(shown, Printable.of(entry.getName())));
            }
        }
    }

    /** {@return whether the zip has a member whose name ends so} */
    boolean hasMember(String end) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            return zip.stream().anyMatch(entry -> entry.getName().endsWith(end));
        }
    }

    static InputException broken(String shown, Exception e) {
        String fact =
                FOREIGN.matcher(String.valueOf(e.getMessage())).replaceAll("").strip();
        return new InputException(
                InputException.Kind.UNUSABLE,
                "%s: the file is damaged or cut off: %s; get it again"
                        .formatted(shown, Printable.of(fact.replaceAll("\\s+", " "))),
                e);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
