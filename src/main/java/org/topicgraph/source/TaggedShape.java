package org.topicgraph.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.topicgraph.source.RecordBlock.Fault;

/**
 * Tagged records: from the line with the tag that begins one to the line with the tag that ends it, or up to the next that
 * begins one. A tag outside a record begins one whose beginning is missing, which is a fault; text outside is passed over.
 */
final class TaggedShape implements RecordShape {
    /** A tag with what follows it is not longer. */
    private static final int HEAD = 64;

    private enum State {
        OUTSIDE,
        RECORD,
        WITHOUT_BEGINNING
    }

    private final TaggedFormat format;
    private final TagMatcher tags;
    private final boolean mayBeIndented;

    private Optional<String> begin;
    private boolean blankLineBegins;
    private boolean firstTag = true;

    private State state = State.OUTSIDE;
    private boolean inLine;
    private boolean closing;
    private boolean afterBlankLine;
    private int end;

    private long unclosed;
    private long strayLines;
    private long firstStrayLine;

    TaggedShape(TaggedFormat format) {
        this.format = format;
        this.tags = new TagMatcher(format);
        this.mayBeIndented = format.lines().mayBeIndented();
        this.begin = format.begin().tag();
        this.blankLineBegins = format.begin().blankLine();
    }

    @Override
    public Piece scan(Window window, int from) {
        end = from;
        while (true) {
            if (!inLine) {
                Optional<Piece> piece = beginLine(window);
                if (piece.isPresent()) {
                    return piece.get();
                }
            }
            if (!passLine(window)) {
                return Piece.UNFINISHED;
            }
            if (closing) {
                closing = false;
                return close();
            }
        }
    }

    /** Looks at the beginning of a line; gives the piece that ends before it, or that too little is there to tell. */
    private Optional<Piece> beginLine(Window window) {
        int limit = window.limit();
        if (end == limit && window.isWhole()) {
            unclosed += state == State.RECORD && format.end().isPresent() ? 1 : 0;
            return Optional.of(state == State.OUTSIDE ? Piece.UNFINISHED : close());
        }
        int head = end;
        while (head < limit && head - end < HEAD && !isLineEnd(window.at(head))) {
            head++;
        }
        if (head == limit && head - end < HEAD && !window.isWhole()) {
            return Optional.of(Piece.UNFINISHED);
        }
        boolean hasTag = hasTag(window, head);
        String tag = hasTag ? tags.tag() : "";
        boolean begins = hasTag && begins(tag);
        boolean ends = hasTag && !begins && format.end().filter(tag::equals).isPresent();
        boolean outside =
                hasTag && state == State.OUTSIDE && format.lines().outside().contains(tag);
        boolean lost = hasTag
                && state == State.RECORD
                && afterBlankLine
                && format.begin().lost().contains(tag);
        boolean startsPiece = begins || lost || hasTag && !ends && !outside && state == State.OUTSIDE;
        if (startsPiece && end != window.start()) {
            unclosed += state == State.RECORD && format.end().isPresent() ? 1 : 0;
            return Optional.of(state == State.OUTSIDE ? Piece.BETWEEN : close());
        }
        if (startsPiece) {
            state = begins ? State.RECORD : State.WITHOUT_BEGINNING;
        }
        closing = ends && state != State.OUTSIDE;
        boolean blank = !hasTag && window.text(end, head).isBlank();
        if (state == State.OUTSIDE && !blank && !outside) {
            firstStrayLine = strayLines == 0 ? window.line(end) : firstStrayLine;
            strayLines++;
        }
        afterBlankLine = blank;
        inLine = true;
        return Optional.empty();
    }

    private boolean hasTag(Window window, int head) {
        if (head == end || window.at(end) == ' ' && !mayBeIndented) {
            return false;
        }
        String text = window.text(end, head);
        return tags.matches(text, 0, text.length());
    }

    private boolean begins(String tag) {
        if (firstTag) {
            firstTag = false;
            blankLineBegins &= !begin.equals(Optional.of(tag));
            begin = begin.or(() -> Optional.of(tag));
        }
        return begin.equals(Optional.of(tag)) || blankLineBegins && (afterBlankLine || state == State.OUTSIDE);
    }

    private Piece close() {
        Piece piece = state == State.RECORD ? Piece.RECORD : Piece.FAULT;
        state = State.OUTSIDE;
        return piece;
    }

    /** {@return false if the end of the line is not at hand} */
    private boolean passLine(Window window) {
        while (end < window.limit() && !isLineEnd(window.at(end))) {
            end++;
        }
        if (end == window.limit() && !window.isWhole()) {
            return false;
        }
        int next = end == window.limit() ? end : window.lineEnd(end);
        if (next < 0) {
            return false;
        }
        end = next;
        inLine = false;
        return true;
    }

    private static boolean isLineEnd(byte unit) {
        return unit == '\n' || unit == '\r';
    }

    @Override
    public int end() {
        return end;
    }

    @Override
    public Fault fault() {
        return new Fault(
                RejectionReason.MALFORMED,
                "no line with %s at its beginning"
                        .formatted(format.begin().tag().map(format::shown).orElse("a tag")),
                0);
    }

    /** {@return what should be known of the lines seen so far} */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (unclosed > 0) {
            warnings.add("%d records have no line with %s at their end; they end where the next one begins"
                    .formatted(unclosed, format.end().orElseThrow()));
        }
        if (strayLines > 0) {
            warnings.add("%d lines between records belong to none and are passed over; the first is line %d"
                    .formatted(strayLines, firstStrayLine));
        }
        return warnings;
    }
}
