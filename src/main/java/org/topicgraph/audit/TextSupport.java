package org.topicgraph.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.topicgraph.corpus.Language;
import org.topicgraph.corpus.SupportCheck;

/**
 * Classes the labels of a row by the row's text, all of them in one go over its words: each word's hash is looked up among
 * the first words of the labels, so the cost is that of reading the text once, whatever the number of labels. Only for labels
 * not found as whole words are forms compared, and only for those without one either is the text searched for pieces.
 *
 * <p>Words of a label must stand in the text in their order with the same signs between them; blanks and hyphens count as the
 * same, so {@code e-commerce} stands in {@code E commerce}. Signs that make another word of a label are minded:
 * {@code C} is not a word of {@code C++} or {@code C#}, {@code NET} not of {@code .NET}, and a single letter not of
 * {@code R&D} or {@code X-ray}.
 *
 * <p>One for each thread; memory follows the labels made known.
 */
final class TextSupport implements SupportCheck {
    private static final int NONE = -1;

    private final FoldedText text = new FoldedText();
    private final FoldedText memory = new FoldedText();
    private final UnspacedScripts unspaced = new UnspacedScripts();
    private final Inflections inflections;
    private final List<Label> labels = new ArrayList<>();

    // the row at hand
    private Label[] rowLabels = new Label[16];
    private byte[] best = new byte[16];
    private int[] bestFrom = new int[16];
    private int[] bestTo = new int[16];
    private int rowLabelCount;

    /** Whether a word of such a hash may begin a label, by its lowest eight bits. */
    private final long[] hashFilter = new long[4];

    /** Whether a word of such a first letter may be a form of a label's first word, by the letter's lowest six bits. */
    private long letterFilter;

    private int[] candidates = new int[256];
    private int candidateCount;

    /** The language of all texts; empty to find each row's by itself. */
    TextSupport(Optional<Language> language) {
        inflections = new Inflections(language);
    }

    @Override
    public void addForm(int form, String raw) {
        if (form != labels.size()) {
            throw new IllegalStateException("form " + form + " after " + labels.size() + " forms");
        }
        labels.add(Label.of(raw, memory));
    }

    @Override
    public void check(String rowText, int[] forms, int count, byte[] support) {
        if (count > rowLabels.length) {
            rowLabels = new Label[count * 2];
            best = new byte[count * 2];
            bestFrom = new int[count * 2];
            bestTo = new int[count * 2];
        }
        for (int i = 0; i < count; i++) {
            rowLabels[i] = labels.get(forms[i]);
        }
        rowLabelCount = count;
        judge(rowText);
        System.arraycopy(best, 0, support, 0, count);
    }

    /**
     * A label's class in a text, and where its place in the text is.
     *
     * @param code as of {@link SupportCheck}
     * @param from where the piece begins that decided, in the text
     * @param to where it ends; 0 and 0 if there is none
     */
    record Place(byte code, int from, int to) {}

    /** {@return where a label stands in a text} */
    Place place(String rowText, String label) {
        rowLabels[0] = Label.of(label, memory);
        rowLabelCount = 1;
        judge(rowText);
        return bestTo[0] == 0
                ? new Place(best[0], 0, 0)
                : new Place(best[0], text.sourceStart(bestFrom[0]), text.sourceEnd(bestTo[0]));
    }

    private void judge(String rowText) {
        Arrays.fill(best, 0, rowLabelCount, Support.ABSENT.code(false));
        Arrays.fill(bestTo, 0, rowLabelCount, 0);
        if (rowText.isBlank()) {
            Arrays.fill(best, 0, rowLabelCount, UNCHECKED);
            return;
        }
        text.set(rowText);
        unspaced.set(text);
        inflections.set(text);
        setFilters();
        findWords();
        for (int i = 0; i < rowLabelCount; i++) {
            judgeRest(i);
        }
    }

    // Whole words, in one go

    private void setFilters() {
        Arrays.fill(hashFilter, 0);
        letterFilter = 0;
        candidateCount = 0;
        for (int i = 0; i < rowLabelCount; i++) {
            Label label = rowLabels[i];
            if (label.kind == Label.Kind.WORDS) {
                hashFilter[label.hash >>> 6 & 3] |= 1L << label.hash;
                char first = label.folded[label.start[0]];
                letterFilter |= Inflections.hasPrefixes(first) ? -1L : 1L << CharacterClass.base(first);
            }
        }
    }

    private void findWords() {
        int length = text.length();
        for (int from = text.nextWord(0); from < length; ) {
            int to = text.wordEnd(from);
            int hash = text.hash();
            if ((hashFilter[hash >>> 6 & 3] >>> hash & 1) != 0) {
                findLabels(hash, from);
            }
            if ((letterFilter >>> CharacterClass.base(text.at(from)) & 1) != 0) {
                addCandidate(from, to);
            }
            from = text.nextWord(to);
        }
    }

    private void addCandidate(int from, int to) {
        if (candidateCount + 2 > candidates.length) {
            candidates = Arrays.copyOf(candidates, candidates.length * 2);
        }
        candidates[candidateCount++] = from;
        candidates[candidateCount++] = to;
    }

    private void findLabels(int hash, int from) {
        for (int i = 0; i < rowLabelCount; i++) {
            Label label = rowLabels[i];
            if (label.kind == Label.Kind.WORDS && label.hash == hash && best[i] > Support.WORD.code(false)) {
                int to = wholeEnd(label, from, false);
                if (to != NONE) {
                    found(i, Support.WORD, from - (label.dotted ? 1 : 0), to, to);
                }
            }
        }
    }

    /** Notes a place of a label, if it is better than what was found; up to {@code caseTo} the case is looked at. */
    private void found(int i, Support support, int from, int to, int caseTo) {
        byte code = support.code(rowLabels[i].capitals && isOtherCase(from, caseTo));
        if (code < best[i]) {
            best[i] = code;
            bestFrom[i] = from;
            bestTo[i] = to;
        }
    }

    /** {@return whether the piece has a small letter; never in a text without capitals, whose case says nothing} */
    private boolean isOtherCase(int from, int to) {
        String source = text.source();
        int end = text.sourceEnd(to);
        for (int i = text.sourceStart(from); i < end; i++) {
            if (Character.isLowerCase(source.charAt(i))) {
                return source.codePoints().anyMatch(Character::isUpperCase);
            }
        }
        return false;
    }

    /**
     * {@return where the label ends whose first word is to be the text's word at {@code from}, or {@link #NONE}}
     *
     * @param forms whether inflected forms will do
     */
    private int wholeEnd(Label label, int from, boolean forms) {
        int at = from;
        for (int w = 0; w < label.words.length; w++) {
            if (w > 0) {
                at = gapEnd(label, w, at);
                if (at == NONE) {
                    return NONE;
                }
            }
            int to = text.wordEnd(at);
            boolean same = to - at == label.end[w] - label.start[w]
                    && text.matches(at, label.folded, label.start[w], label.end[w]);
            if (!same && !(forms && inflections.isForm(label.words[w], at, to))) {
                return NONE;
            }
            at = to;
        }
        if (!text.matches(at, label.tail, 0, label.tail.length)) {
            return NONE;
        }
        at += label.tail.length;
        return isJoined(label, from, at) ? NONE : at;
    }

    /**
     * {@return where the text's next word begins, if between the label's word {@code w} and the one before it there are the
     * same signs, else {@link #NONE}} Blanks and hyphens do not count, but there must be something.
     */
    private int gapEnd(Label label, int w, int from) {
        int to = text.nextWord(from);
        if (to == text.length() || to == from && label.start[w] > label.end[w - 1]) {
            return NONE;
        }
        int l = label.end[w - 1];
        int t = from;
        while (true) {
            while (l < label.start[w] && isBlankOrDash(CharacterClass.of(label.folded[l]))) {
                l++;
            }
            while (t < to && isBlankOrDash(text.classAt(t))) {
                t++;
            }
            if (l == label.start[w] || t == to) {
                return l == label.start[w] && t == to ? to : NONE;
            }
            if (label.folded[l++] != text.at(t++)) {
                return NONE;
            }
        }
    }

    private static boolean isBlankOrDash(byte characterClass) {
        return characterClass == CharacterClass.SPACE || characterClass == CharacterClass.DASH;
    }

    /** {@return whether signs next to the piece make it part of another word} */
    private boolean isJoined(Label label, int from, int to) {
        boolean stopBefore =
                from > 0 && text.at(from - 1) == '.' && (from == 1 || classIs(from - 2, CharacterClass.SPACE));
        if (stopBefore != label.dotted && (label.dotted || label.words.length == 1)) {
            return true;
        }
        if (label.tail.length == 0) {
            int signs = to;
            while (signs < text.length() && (text.at(signs) == '+' || text.at(signs) == '#')) {
                signs++;
            }
            if (signs > to && (signs == text.length() || !CharacterClass.isWordPart(text.classAt(signs)))) {
                return true;
            }
        }
        return label.isSingleCharacter()
                && (isJoin(from - 1) && isWordPart(from - 2) || isJoin(to) && isWordPart(to + 1));
    }

    private boolean isJoin(int place) {
        return place >= 0
                && place < text.length()
                && ("&.+".indexOf(text.at(place)) >= 0
                        || classIs(place, CharacterClass.DASH)
                        || classIs(place, CharacterClass.APOSTROPHE));
    }

    private boolean isWordPart(int place) {
        return place >= 0 && place < text.length() && CharacterClass.isWordPart(text.classAt(place));
    }

    private boolean classIs(int place, byte characterClass) {
        return text.classAt(place) == characterClass;
    }

    // What was not found as whole words

    private void judgeRest(int i) {
        Label label = rowLabels[i];
        switch (label.kind) {
            case NOTHING -> best[i] = UNCHECKED;
            case UNSPACED -> judgePieces(i, label, true);
            case SYMBOLS -> judgePieces(i, label, false);
            case WORDS -> {
                if (best[i] > Support.WORD.code(true) && label.tail.length == 0) {
                    findForms(i, label);
                }
                if (best[i] > Support.INFLECTED.code(true)) {
                    findPiece(i, label);
                }
            }
        }
    }

    private void findForms(int i, Label label) {
        char first = CharacterClass.base(label.folded[label.start[0]]);
        boolean any = Inflections.hasPrefixes(first);
        for (int c = 0; c < candidateCount && best[i] > Support.INFLECTED.code(false); c += 2) {
            int from = candidates[c];
            if (any || CharacterClass.base(text.at(from)) == first) {
                int to = wholeEnd(label, from, true);
                if (to != NONE) {
                    found(i, Support.INFLECTED, from, to, Math.min(to, from + label.folded.length));
                }
            }
        }
    }

    /** Looks for the label's words with nothing said of where the text's words begin and end. */
    private void findPiece(int i, Label label) {
        String firstWord = label.words[0].text;
        String folded = text.folded();
        for (int from = folded.indexOf(firstWord); from >= 0; from = folded.indexOf(firstWord, from + 1)) {
            int to = pieceEnd(label, from);
            if (to != NONE) {
                found(i, Support.INSIDE_WORD, from, to, from);
                return;
            }
        }
    }

    private int pieceEnd(Label label, int from) {
        if (label.dotted && (from == 0 || text.at(from - 1) != '.')) {
            return NONE;
        }
        int at = from + label.end[0] - label.start[0];
        for (int w = 1; w < label.words.length; w++) {
            at = gapEnd(label, w, at);
            if (at == NONE || !text.matches(at, label.folded, label.start[w], label.end[w])) {
                return NONE;
            }
            at += label.end[w] - label.start[w];
        }
        return text.matches(at, label.tail, 0, label.tail.length) ? at + label.tail.length : NONE;
    }

    /** Looks for a label as a whole; it is a word where it is nobody's piece. */
    private void judgePieces(int i, Label label, boolean byDictionary) {
        String sought = String.valueOf(label.folded);
        String folded = text.folded();
        for (int from = folded.indexOf(sought); from >= 0; from = folded.indexOf(sought, from + 1)) {
            int to = from + sought.length();
            boolean whole = byDictionary ? unspaced.isWhole(from, to) : isWholeSymbol(from, to);
            found(i, whole ? Support.WORD : Support.INSIDE_WORD, from, to, from);
            if (whole) {
                return;
            }
        }
    }

    /** An emoji may be part of another: joined to it, or with a colour of skin. */
    private boolean isWholeSymbol(int from, int to) {
        boolean joinedBefore = from > 0 && text.at(from - 1) == '\u200d';
        boolean joinedAfter = to < text.length() && (text.at(to) == '\u200d' || classIs(to, CharacterClass.MARK));
        return !joinedBefore && !joinedAfter;
    }
}
