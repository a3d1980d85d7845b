package org.topicgraph.audit;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/**
 * Where words of scripts without blanks may begin and end: Han, Kana, Thai, Lao, Khmer, Burmese. ICU's dictionaries tell;
 * those of the JDK differ between its versions, and it has none for Chinese and Japanese. Only the run of such letters around a
 * place is looked at, so a text is never cut as a whole.
 */
final class UnspacedScripts {
    /** A long label of Han characters is met by chance so seldom that one end at a boundary is enough; see below. */
    private static final int LONG_HAN = 3;

    private final BreakIterator words = BreakIterator.getWordInstance(ULocale.ROOT);
    private FoldedText text;
    private int runFrom;
    private int runTo;

    /** Takes a new text. */
    void set(FoldedText newText) {
        text = newText;
        runFrom = 0;
        runTo = 0;
    }

    /**
     * {@return whether the piece is whole words} Dictionaries do not know every term and then join the edge of one to its
     * neighbour, so for three Han characters and more one end at a boundary is enough; a shorter piece needs both: Kyoto
     * stands in the characters of Tokyo prefecture.
     */
    boolean isWhole(int from, int to) {
        boolean start = isBoundary(from);
        boolean end = isBoundary(to);
        return start && end || (start || end) && isLongHan(from, to);
    }

    private boolean isLongHan(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isIdeographic(text.at(i))) {
                return false;
            }
        }
        return to - from >= LONG_HAN;
    }

    private boolean isBoundary(int place) {
        if (place == 0 || place == text.length()) {
            return true;
        }
        byte before = text.classAt(place - 1);
        byte after = text.classAt(place);
        if (after == CharacterClass.MARK) {
            return false;
        }
        if (after != CharacterClass.UNSPACED) {
            return !(isPlain(before) && isPlain(after))
                    && !(before == CharacterClass.HANGUL && after == CharacterClass.HANGUL);
        }
        return before != CharacterClass.UNSPACED && before != CharacterClass.MARK || isBoundaryInRun(place);
    }

    private static boolean isPlain(byte characterClass) {
        return characterClass == CharacterClass.LETTER
                || characterClass == CharacterClass.DIGIT
                || characterClass == CharacterClass.CONNECTOR;
    }

    private boolean isBoundaryInRun(int place) {
        if (place <= runFrom || place >= runTo) {
            runFrom = place;
            while (runFrom > 0 && isInRun(runFrom - 1)) {
                runFrom--;
            }
            runTo = place;
            while (runTo < text.length() && isInRun(runTo)) {
                runTo++;
            }
            words.setText(text.folded().substring(runFrom, runTo));
        }
        return words.isBoundary(place - runFrom);
    }

    private boolean isInRun(int place) {
        byte c = text.classAt(place);
        return c == CharacterClass.UNSPACED || c == CharacterClass.MARK;
    }
}
