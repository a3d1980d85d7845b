package org.topicgraph.audit;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;

/**
 * A text without case and compatibility forms, and where its words begin and end. Words are those of Unicode's default word
 * boundaries (UAX 29), with these tailorings, each of which UAX 29 names as one that an application may want:
 *
 * <ul>
 *   <li>a full stop or a colon between letters parts them ({@code end.Next}, {@code openai.com}), since texts often lack the
 *       blank; but a colon or an apostrophe keeps an ending of one or two letters with its word ({@code AI's},
 *       {@code EU:n}), while a longer part is a word of its own ({@code l'intelligence});
 *   <li>underscores join ({@code meta_data}), but not at the ends ({@code _AI_});
 *   <li>Korean and other letters part ({@code AI기술}).
 * </ul>
 *
 * Letters of scripts without blanks are in no word here; {@link UnspacedScripts} has theirs. Folding is Unicode's
 * NFKC_Casefold, but that joiners inside emoji stay. Used again for each text, so as not to make garbage.
 */
final class FoldedText {
    private static final char ZERO_WIDTH_JOINER = '\u200d';
    private static final char CURLY_APOSTROPHE = '\u2019';

    /** Folding of single characters: loaded when the first one beyond ASCII comes. */
    private static final class Plane {
        static final Normalizer2 FOLDING = Normalizer2.getNFKCCasefoldInstance();
        /** Stands for a character that may combine with the one before it. */
        static final char COMBINES = '\ufffe';
        /** Stands for a character that becomes none or several, and for surrogates. */
        static final char NOT_ONE = '\uffff';

        static final char[] FOLDED = new char[0x10000];

        static {
            for (int c = 0; c < FOLDED.length; c++) {
                FOLDED[c] = folded((char) c);
            }
        }

        private static char folded(char c) {
            if (Character.isSurrogate(c)) {
                return NOT_ONE;
            }
            if (!FOLDING.hasBoundaryBefore(c)) {
                return COMBINES;
            }
            String folded = FOLDING.normalize(String.valueOf(c));
            return folded.length() == 1 ? folded.charAt(0) : NOT_ONE;
        }
    }

    private String source = "";
    private char[] chars = new char[1 << 10];
    private int length;

    /** Whether folded and source places are the same, so that {@link #origin} is not filled. */
    private boolean inPlace;

    /** Where in the source each folded character comes from, and one more. */
    private int[] origin = new int[1 << 10];

    private int hash;
    private String folded = "";

    /** Takes a text. */
    void set(String text) {
        source = text;
        folded = "";
        int n = text.length();
        if (n > chars.length) {
            chars = new char[Math.max(n, chars.length * 2)];
        }
        text.getChars(0, n, chars, 0);
        int i = 0;
        for (; i < n && chars[i] < 0x80; i++) {
            char c = chars[i];
            if (c >= 'A' && c <= 'Z') {
                chars[i] = (char) (c + 32);
            }
        }
        length = n;
        inPlace = i == n;
        if (!inPlace) {
            foldFrom(Math.max(0, i - 1));
        }
    }

    private void foldFrom(int start) {
        if (origin.length <= source.length()) {
            origin = new int[Math.max(source.length() + 1, origin.length * 2)];
        }
        for (int i = 0; i < start; i++) {
            origin[i] = i;
        }
        length = start;
        int n = source.length();
        int i = start;
        while (i < n) {
            char c = source.charAt(i);
            char single = Plane.FOLDED[c];
            if (single < Plane.COMBINES && (i + 1 == n || Plane.FOLDED[source.charAt(i + 1)] != Plane.COMBINES)) {
                append(single == CURLY_APOSTROPHE ? '\'' : single, i);
                i++;
            } else {
                int end = chunkEnd(i);
                String chunk = Plane.FOLDING.normalize(source.substring(i, end));
                for (int j = 0; j < chunk.length(); j++) {
                    append(chunk.charAt(j), i);
                }
                if (c == ZERO_WIDTH_JOINER && length > 0 && classAt(length - 1) == CharacterClass.SYMBOL) {
                    append(c, i);
                }
                i = end;
            }
        }
        if (length == origin.length) {
            origin = Arrays.copyOf(origin, length * 2);
        }
        origin[length] = n;
    }

    /** {@return where the next character stands that does not combine with what comes before, or joins it to an emoji} */
    private int chunkEnd(int from) {
        int i = from + Character.charCount(source.codePointAt(from));
        boolean symbol = CharacterClass.of(source.codePointAt(from)) == CharacterClass.SYMBOL;
        while (i < source.length()
                && !Plane.FOLDING.hasBoundaryBefore(source.codePointAt(i))
                && !(symbol && source.charAt(i) == ZERO_WIDTH_JOINER)) {
            i += Character.charCount(source.codePointAt(i));
        }
        return i;
    }

    private void append(char c, int from) {
        if (length == chars.length) {
            chars = Arrays.copyOf(chars, length * 2);
        }
        if (length == origin.length) {
            origin = Arrays.copyOf(origin, length * 2);
        }
        origin[length] = from;
        chars[length++] = c;
    }

    int length() {
        return length;
    }

    char at(int place) {
        return chars[place];
    }

    /** {@return the text as it was given} */
    String source() {
        return source;
    }

    /** {@return the folded text} */
    String folded() {
        if (folded.isEmpty()) {
            folded = new String(chars, 0, length);
        }
        return folded;
    }

    /** {@return a piece of the folded text} */
    String slice(int from, int to) {
        return new String(chars, from, to - from);
    }

    /** {@return whether the piece at {@code from} is {@code other[start, end)}} */
    boolean matches(int from, char[] other, int start, int end) {
        return from + (end - start) <= length && Arrays.equals(chars, from, from + (end - start), other, start, end);
    }

    /** {@return where in the source a piece that begins here begins} */
    int sourceStart(int from) {
        return inPlace ? from : origin[from];
    }

    /** {@return where in the source a piece that ends before {@code to} ends} */
    int sourceEnd(int to) {
        if (inPlace) {
            return to;
        }
        int end = to;
        while (end < length && to > 0 && origin[end] == origin[to - 1]) {
            end++; // the source character became several and the piece ends among them
        }
        return origin[end];
    }

    /** {@return the class of the character, of both halves of a surrogate pair the pair's} */
    byte classAt(int place) {
        char c = chars[place];
        if (!Character.isSurrogate(c)) {
            return CharacterClass.of(c);
        }
        int high = Character.isHighSurrogate(c) ? place : place - 1;
        if (high < 0 || high + 1 >= length || !Character.isSurrogatePair(chars[high], chars[high + 1])) {
            return CharacterClass.SYMBOL;
        }
        return CharacterClass.of(Character.toCodePoint(chars[high], chars[high + 1]));
    }

    /** {@return where the next word begins, at or after a place outside words; the text's length if there is none} */
    int nextWord(int from) {
        int i = from;
        while (i < length) {
            byte c = classAt(i);
            if (c <= CharacterClass.HANGUL && c != CharacterClass.MARK) {
                return i;
            }
            i++;
        }
        return length;
    }

    /** {@return where the word that begins at {@code start} ends} Its hash is {@link #hash} until the next call. */
    int wordEnd(int start) {
        boolean korean = classAt(start) == CharacterClass.HANGUL;
        int h = 0;
        int i = start;
        while (i < length) {
            byte c = classAt(i);
            if (c <= CharacterClass.HANGUL) {
                if (c != CharacterClass.MARK && korean != (c == CharacterClass.HANGUL)) {
                    break;
                }
                h = 31 * h + chars[i++];
            } else if (c <= CharacterClass.DOUBLE_QUOTE) {
                int end = joinedEnd(i, c, start);
                if (end == i) {
                    break;
                }
                while (i < end) {
                    h = 31 * h + chars[i++];
                }
            } else {
                break;
            }
        }
        hash = h;
        return i;
    }

    /** {@return the hash of the word last asked for} */
    int hash() {
        return hash;
    }

    /** {@return where the characters from {@code i} end that join what comes before them to what follows; {@code i} if none} */
    private int joinedEnd(int i, byte joiner, int start) {
        switch (joiner) {
            case CharacterClass.CONNECTOR -> {
                int end = i;
                while (end < length && classAt(end) == CharacterClass.CONNECTOR) {
                    end++;
                }
                return end < length && CharacterClass.isWordPart(classAt(end)) ? end : i;
            }
            case CharacterClass.APOSTROPHE, CharacterClass.COLON -> {
                int end = i + 1;
                while (end < length && end < i + 4 && CharacterClass.isWordPart(classAt(end))) {
                    if (classAt(end) != CharacterClass.LETTER) {
                        return i;
                    }
                    end++;
                }
                int letters = end - i - 1;
                return classBefore(i, start) == CharacterClass.LETTER && (letters == 1 || letters == 2) ? end : i;
            }
            case CharacterClass.MIDDLE_DOT -> {
                return isBetween(i, start, CharacterClass.LETTER) ? i + 1 : i;
            }
            case CharacterClass.STOP -> {
                return isBetween(i, start, CharacterClass.DIGIT) ? i + 1 : i;
            }
            default -> {
                boolean hebrew = isBetween(i, start, CharacterClass.LETTER) && isHebrew(chars[i + 1]);
                return hebrew ? i + 1 : i;
            }
        }
    }

    private byte classBefore(int i, int start) {
        return i > start ? classAt(i - 1) : CharacterClass.SYMBOL;
    }

    private boolean isBetween(int i, int start, byte characterClass) {
        return classBefore(i, start) == characterClass && i + 1 < length && classAt(i + 1) == characterClass;
    }

    /** {@return whether it is a letter of Hebrew} */
    static boolean isHebrew(char c) {
        return c >= '\u05d0' && c <= '\u05ea';
    }
}
