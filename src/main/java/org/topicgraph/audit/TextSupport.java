package org.topicgraph.audit;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.topicgraph.corpus.Language;
import org.topicgraph.corpus.SupportCheck;

/**
 * Classes the labels of a row by the row's text. A text is folded once, and each label's first word looked for in it by
 * {@link String#indexOf(String)}, which modern processors do at several characters a clock; only around hits are words told
 * apart. That takes a third of the time of cutting the whole text into words, and is linear in the length of the text,
 * whatever stands in it.
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

    /** Whether the text has capitals, found out when first asked for. */
    private Optional<Boolean> hasCapitals = Optional.empty();

    // the label at hand
    private Label label;
    private byte best;
    private int bestFrom;
    private int bestTo;

    /** The word of the text last looked at. */
    private int wordFrom;

    private int wordTo;

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
        if (rowText.isBlank()) {
            Arrays.fill(support, 0, count, UNCHECKED);
            return;
        }
        setText(rowText);
        for (int i = 0; i < count; i++) {
            judge(labels.get(forms[i]));
            support[i] = best;
        }
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
    Place place(String rowText, String raw) {
        if (rowText.isBlank()) {
            return new Place(UNCHECKED, 0, 0);
        }
        Label made = Label.of(raw, memory);
        setText(rowText);
        judge(made);
        return bestTo == 0
                ? new Place(best, 0, 0)
                : new Place(best, text.sourceStart(bestFrom), text.sourceEnd(bestTo));
    }

    private void setText(String rowText) {
        text.set(rowText);
        unspaced.set(text);
        inflections.set(text);
        hasCapitals = Optional.empty();
    }

    private void judge(Label newLabel) {
        label = newLabel;
        best = Support.ABSENT.code(false);
        bestFrom = 0;
        bestTo = 0;
        switch (label.kind) {
            case NOTHING -> best = UNCHECKED;
            case UNSPACED -> judgePieces(true);
            case SYMBOLS -> judgePieces(false);
            case WORDS -> {
                findWords();
                if (best > Support.WORD.code(true) && label.tail.isEmpty()) {
                    findForms();
                }
                if (best > Support.INFLECTED.code(true)) {
                    findPiece();
                }
            }
        }
    }

    /** Notes a place, if it is better than what was found; up to {@code caseTo} the case is looked at. */
    private void found(Support support, int from, int to, int caseTo) {
        byte code = support.code(label.capitals && isOtherCase(from, caseTo));
        if (code < best) {
            best = code;
            bestFrom = from;
            bestTo = to;
        }
    }

    // Whole words

    private void findWords() {
        String first = label.words[0].text;
        wordFrom = 0;
        wordTo = 0;
        int at = text.folded().indexOf(first);
        while (at >= 0 && best > Support.WORD.code(false)) {
            lookAtWord(at);
            if (wordFrom == at) {
                int to = wholeEnd(at, false);
                if (to != NONE) {
                    found(Support.WORD, at - (label.dotted ? 1 : 0), to, to);
                }
            }
            at = text.folded().indexOf(first, wordTo);
        }
    }

    /** Finds the word around a place that is in one, from the word last looked at on. */
    private void lookAtWord(int place) {
        int from = text.nextWord(text.quietPlace(place, wordTo));
        int to = text.wordEnd(from);
        while (to <= place && from < text.length()) {
            from = text.nextWord(to);
            to = text.wordEnd(from);
        }
        wordFrom = from;
        wordTo = to;
    }

    // Inflected forms

    private void findForms() {
        String beginning = label.words[0].beginning;
        if (Inflections.hasPrefixes(beginning.charAt(0))) {
            findFormsAmongAll();
            return;
        }
        wordFrom = 0;
        wordTo = 0;
        String plain = text.withoutAccents();
        int at = plain.indexOf(beginning);
        while (at >= 0 && best > Support.INFLECTED.code(false)) {
            lookAtWord(at);
            if (wordFrom == at) {
                findForm(at);
            }
            at = plain.indexOf(beginning, Math.max(wordTo, at + 1));
        }
    }

    /** Where letters may come before the word, its beginning cannot be looked for. */
    private void findFormsAmongAll() {
        for (int from = text.nextWord(0); from < text.length() && best > Support.INFLECTED.code(false); ) {
            findForm(from);
            from = text.nextWord(text.wordEnd(from));
        }
    }

    private void findForm(int from) {
        int to = wholeEnd(from, true);
        if (to != NONE) {
            found(Support.INFLECTED, from, to, Math.min(to, from + label.folded.length()));
        }
    }

    // Conditions

    /** {@return whether the piece has a small letter; never in a text without capitals, whose case says nothing} */
    private boolean isOtherCase(int from, int to) {
        int end = text.sourceEnd(to);
        for (int i = text.sourceStart(from); i < end; i++) {
            if (UCharacter.isLowerCase(text.source().charAt(i))) {
                return hasCapitals();
            }
        }
        return false;
    }

    private boolean hasCapitals() {
        if (hasCapitals.isEmpty()) {
            hasCapitals = Optional.of(text.source().chars().anyMatch(UCharacter::isUpperCase));
        }
        return hasCapitals.get();
    }

    /**
     * {@return where the label ends whose first word is to be the text's word at {@code from}, or {@link #NONE}}
     *
     * @param forms whether inflected forms will do
     */
    private int wholeEnd(int from, boolean forms) {
        int at = from;
        for (int w = 0; w < label.words.length; w++) {
            if (w > 0) {
                at = gapEnd(w, at);
                if (at == NONE) {
                    return NONE;
                }
            }
            int to = text.wordEnd(at);
            boolean same = to - at == label.words[w].text.length() && startsWith(label.words[w].text, at);
            if (!same && !(forms && inflections.isForm(label.words[w], at, to))) {
                return NONE;
            }
            at = to;
        }
        if (!startsWith(label.tail, at)) {
            return NONE;
        }
        at += label.tail.length();
        return isJoined(from, at) ? NONE : at;
    }

    /**
     * {@return where the text's next word begins, if between the label's word {@code w} and the one before it there are the
     * same signs, else {@link #NONE}} Blanks and hyphens do not count, but there must be something.
     */
    private int gapEnd(int w, int from) {
        int to = text.nextWord(from);
        if (to == text.length() || to == from && label.start[w] > label.end[w - 1]) {
            return NONE;
        }
        int l = label.end[w - 1];
        int t = from;
        while (true) {
            while (l < label.start[w] && isBlankOrDash(CharacterClass.of(label.folded.charAt(l)))) {
                l++;
            }
            while (t < to && isBlankOrDash(text.classAt(t))) {
                t++;
            }
            if (l == label.start[w] || t == to) {
                return l == label.start[w] && t == to ? to : NONE;
            }
            if (label.folded.charAt(l++) != text.at(t++)) {
                return NONE;
            }
        }
    }

    private boolean startsWith(String piece, int at) {
        return text.folded().startsWith(piece, at);
    }

    private static boolean isBlankOrDash(byte characterClass) {
        return characterClass == CharacterClass.SPACE || characterClass == CharacterClass.DASH;
    }

    /** {@return whether signs next to the piece make it part of another word} */
    private boolean isJoined(int from, int to) {
        boolean stopBefore =
                from > 0 && text.at(from - 1) == '.' && (from == 1 || classIs(from - 2, CharacterClass.SPACE));
        if (stopBefore != label.dotted && (label.dotted || label.words.length == 1)) {
            return true;
        }
        if (label.tail.isEmpty()) {
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

    // Pieces

    /** Looks for the label's words with nothing said of where the text's words begin and end. */
    private void findPiece() {
        String first = label.words[0].text;
        String folded = text.folded();
        for (int from = folded.indexOf(first); from >= 0; from = folded.indexOf(first, from + 1)) {
            int to = pieceEnd(from);
            if (to != NONE) {
                found(Support.INSIDE_WORD, from, to, from);
                return;
            }
        }
    }

    private int pieceEnd(int from) {
        if (label.dotted && (from == 0 || text.at(from - 1) != '.')) {
            return NONE;
        }
        int at = from + label.words[0].text.length();
        for (int w = 1; w < label.words.length; w++) {
            at = gapEnd(w, at);
            if (at == NONE || !startsWith(label.words[w].text, at)) {
                return NONE;
            }
            at += label.words[w].text.length();
        }
        return startsWith(label.tail, at) ? at + label.tail.length() : NONE;
    }

    /** Looks for a label as a whole; it is a word where it is nobody's piece. */
    private void judgePieces(boolean byDictionary) {
        String sought = label.folded;
        String folded = text.folded();
        for (int from = folded.indexOf(sought); from >= 0; from = folded.indexOf(sought, from + 1)) {
            int to = from + sought.length();
            boolean whole = byDictionary ? unspaced.isWhole(from, to) : isWholeSymbol(from, to);
            found(whole ? Support.WORD : Support.INSIDE_WORD, from, to, from);
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
