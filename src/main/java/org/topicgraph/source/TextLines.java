package org.topicgraph.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Optional;

/** A text read line by line, or character by character, with the number of the line. Lines end in LF, CR LF or CR. */
final class TextLines {
    /** A longer line ends the reading: no format of this kind has one. */
    private static final int LONGEST_LINE = 1 << 22;

    private final Reader text;
    private final String shown;
    private long line;
    private int ahead = NONE;
    private boolean replaced;

    private static final int NONE = -2;

    TextLines(InputBytes bytes, Optional<Charset> charset, String shown) throws IOException {
        byte[] head = bytes.head(Head.SIZE);
        TextEncoding encoding = charset.map(named -> TextEncoding.named(named, head))
                .orElseGet(() -> TextEncoding.guess(head, head.length < Head.SIZE));
        bytes.skipNBytes(encoding.markBytes());
        this.text = new BufferedReader(new InputStreamReader(bytes, encoding.charset()));
        this.shown = shown;
    }

    /** {@return the next line without its end; empty at the end of the text} */
    Optional<String> next() throws IOException {
        StringBuilder next = new StringBuilder();
        int c = read();
        if (c < 0) {
            return Optional.empty();
        }
        line++;
        while (c >= 0 && c != '\n' && c != '\r') {
            next.append((char) c);
            if (next.length() > LONGEST_LINE) {
                throw new InputException(
                        InputException.Kind.UNUSABLE,
                        "%s, line %d: the line is too long; is this the right format?".formatted(shown, line));
            }
            c = read();
        }
        if (c == '\r') {
            int after = read();
            ahead = after == '\n' ? NONE : after;
        }
        return Optional.of(next.toString());
    }

    /** {@return the next character; -1 at the end} */
    int read() throws IOException {
        if (ahead != NONE) {
            int c = ahead;
            ahead = NONE;
            return c;
        }
        int c = text.read();
        replaced |= c == 0xFFFD;
        return c;
    }

    /** {@return number of the line returned last, from 1} */
    long line() {
        return line;
    }

    /** {@return whether bytes were met that are no characters in the encoding} */
    boolean hasReplaced() {
        return replaced;
    }

    /** What to warn of at the end. */
    void warn(NetworkPart part) {
        if (replaced) {
            part.warn("some bytes are no characters and show as \uFFFD; name the right encoding with --encoding");
        }
    }
}
