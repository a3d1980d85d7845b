package org.topicgraph.audit;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.List;

/** A label made ready to be looked for: folded, and cut into words as texts are. */
final class Label {
    /** What the label is made of, which decides how it is looked for. */
    enum Kind {
        /** Nothing that could be looked for. */
        NOTHING,
        /** Words, and what stands between them. */
        WORDS,
        /** Letters of scripts without blanks among others. */
        UNSPACED,
        /** Neither: emoji, arrows. */
        SYMBOLS
    }

    /** Labels of so many capitals and no small letters are looked for with their case too. */
    private static final int MOST_CAPITALS = 4;

    private static final String SIGNIFICANT_TAIL = "+#*";

    final Kind kind;
    final String folded;

    /** For each word its place in {@link #folded}. */
    final int[] start;

    final int[] end;

    final LabelWord[] words;

    /** Whether a full stop belongs to the first word, as in {@code .NET}. */
    final boolean dotted;

    /** What belongs to the last word beyond its letters, as in {@code C++}; else empty. */
    final String tail;

    /** Whether the label is all capitals and has few of them. */
    final boolean capitals;

    private Label(
            Kind kind,
            String folded,
            int[] start,
            int[] end,
            LabelWord[] words,
            boolean dotted,
            String tail,
            boolean capitals) {
        this.kind = kind;
        this.folded = folded;
        this.start = start;
        this.end = end;
        this.words = words;
        this.dotted = dotted;
        this.tail = tail;
        this.capitals = capitals;
    }

    /**
     * {@return the label ready}
     *
     * @param memory a text that may be overwritten
     */
    static Label of(String raw, FoldedText memory) {
        memory.set(raw);
        memory.set(singleBlanks(memory));
        String folded = memory.folded();
        List<int[]> places = new ArrayList<>();
        List<LabelWord> words = new ArrayList<>();
        for (int from = memory.nextWord(0); from < memory.length(); ) {
            int to = memory.wordEnd(from);
            places.add(new int[] {from, to});
            words.add(new LabelWord(folded.substring(from, to)));
            from = memory.nextWord(to);
        }
        return new Label(
                kind(memory, words.size()),
                folded,
                places.stream().mapToInt(place -> place[0]).toArray(),
                places.stream().mapToInt(place -> place[1]).toArray(),
                words.toArray(new LabelWord[0]),
                !words.isEmpty() && places.get(0)[0] == 1 && folded.charAt(0) == '.',
                words.isEmpty() ? "" : tail(folded, places.get(words.size() - 1)[1]),
                isFewCapitals(raw));
    }

    private static String singleBlanks(FoldedText text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            if (text.classAt(i) == CharacterClass.SPACE) {
                blank = out.length() > 0;
            } else {
                if (blank) {
                    out.append(' ');
                }
                blank = false;
                out.append(text.at(i));
            }
        }
        return out.toString();
    }

    private static Kind kind(FoldedText text, int words) {
        if (text.length() == 0) {
            return Kind.NOTHING;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.classAt(i) == CharacterClass.UNSPACED) {
                return Kind.UNSPACED;
            }
        }
        return words > 0 ? Kind.WORDS : Kind.SYMBOLS;
    }

    private static String tail(String folded, int from) {
        int to = from;
        while (to < folded.length() && SIGNIFICANT_TAIL.indexOf(folded.charAt(to)) >= 0) {
            to++;
        }
        return folded.substring(from, to);
    }

    private static boolean isFewCapitals(String raw) {
        int capitals = 0;
        for (int i = 0; i < raw.length(); ) {
            int c = raw.codePointAt(i);
            i += Character.charCount(c);
            if (UCharacter.isUUppercase(c)) {
                capitals++;
            } else if (UCharacter.isLetter(c)) {
                return false;
            }
        }
        return capitals > 0 && capitals <= MOST_CAPITALS;
    }

    /** {@return whether the label is one letter or digit, which says little where it is joined to others} */
    boolean isSingleCharacter() {
        return words.length == 1 && end[0] - start[0] == 1;
    }
}
