package org.topicgraph.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What a file is that is no table: told by its first bytes, so that the message can say what to do. */
enum FileKind {
    OLD_EXCEL("an old Excel or Word file", "export the sheet as CSV", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1"),
    PDF("a PDF document", "export the table as CSV", "%PDF-"),
    SEVEN_ZIP("a 7-Zip archive", "unpack it", "7z\u00BC\u00AF\u0027\u001C"),
    SQLITE("an SQLite database", "export a table as CSV", "SQLite format 3\0"),
    PNG("a picture", "name a table", "\u0089PNG"),
    JPEG("a picture", "name a table", "\u00FF\u00D8\u00FF"),
    HTML("a web page", "download the data that it shows", "<!doctype html", "<html"),
    XML("an XML file", "convert it to CSV", "<?xml");

    private final String meaning;
    private final String wayOut;
    private final String[] beginnings;

    FileKind(String meaning, String wayOut, String... beginnings) {
        this.meaning = meaning;
        this.wayOut = wayOut;
        this.beginnings = beginnings;
    }

    /** {@return the kind of file that begins so; empty if it may be a table} */
    static Optional<FileKind> of(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, 64), StandardCharsets.ISO_8859_1);
        String text = (start.startsWith("\u00EF\u00BB\u00BF") ? start.substring(3) : start).stripLeading();
        return Arrays.stream(values()).filter(kind -> kind.begins(text)).findFirst();
    }

    private boolean begins(String text) {
        return Arrays.stream(beginnings).anyMatch(b -> text.regionMatches(this == HTML, 0, b, 0, b.length()));
    }

    /** {@return the kind in words, with what to do} */
    String message() {
        return "this is " + meaning + ", not a table; " + wayOut;
    }
}
