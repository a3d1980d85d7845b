package org.topicgraph.corpus;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.topicgraph.source.InputException;

/**
 * The lines of a small file that a user wrote or saved from a spreadsheet: UTF-8, or UTF-16 with its byte order mark, else
 * windows-1252. Lines end with LF, CR LF or CR.
 *
 * @param name as the user gave it, for messages
 * @param lines without their ends; line n of the file is element n-1
 */
record ListFile(String name, List<String> lines) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    ListFile {
        lines = List.copyOf(lines);
    }

    /** {@return the file read} */
    static ListFile read(Path path) {
        try {
            return new ListFile(
                    path.toString(), List.of(decoded(Files.readAllBytes(path)).split("\r\n|\n|\r", -1)));
        } catch (NoSuchFileException e) {
            throw new InputException(InputException.Kind.MISSING, path + ": there is no such file", e);
        } catch (AccessDeniedException e) {
            throw new InputException(InputException.Kind.FORBIDDEN, path + ": may not be read", e);
        } catch (IOException e) {
            throw Files.isDirectory(path)
                    ? new InputException(InputException.Kind.MISSING, path + ": is a folder; name a file", e)
                    : new InputException(InputException.Kind.BROKEN, path + ": cannot be read: " + e.getMessage(), e);
        }
    }

    /** {@return what to throw when a line cannot be used} */
    InputException unusable(int line, String fact) {
        return new InputException(InputException.Kind.UNUSABLE, "%s:%d: %s".formatted(name, line, fact));
    }

    private static String decoded(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, WINDOWS_1252);
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
