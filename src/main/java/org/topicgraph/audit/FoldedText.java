package org.topicgraph.audit;

import com.ibm.icu.text.Normalizer2;
import java.nio.charset.StandardCharsets;
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
 * NFKC_Casefold, but that joiners inside emoji stay. Used again for each text.
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
    private String folded = "";
    private String plain = "";

    /** Where in the source each folded character comes from, and one more; not filled for a text of ASCII. */
    private int[] origin = new int[1 << 10];

    private boolean ascii = true;
    private char[] out = new char[1 << 10];
    private int outLength;

    /** Takes a text. */
    void set(String text) {
        source = text;
        plain = "";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ascii = bytes.length == text.length();
        if (ascii) {
            for (int i = 0; i < bytes.length; i++) {
                byte b = bytes[i];
                bytes[i] = b >= 'A' && b <= 'Z' ? (byte) (b + 32) : b;
            }
            folded = new String(bytes, StandardCharsets.ISO_8859_1);
        } else {
            fold();
            folded = new String(out, 0, outLength);
        }
    }

    private void fold() {
        int n = source.length();
        int i = 0;
        outLength = 0;
        while (i < n) {
            char c = source.charAt(i);
            char single = Plane.FOLDED[c];
            if (single < Plane.COMBINES && (i + 1 == n || Plane.FOLDED[source.charAt(i + 1)] != Plane.COMBINES)) {
                append(single, i);
                i++;
            } else {
                int end = chunkEnd(i);
                String chunk = Plane.FOLDING.normalize(source.substring(i, end));
                for (int j = 0; j < chunk.length(); j++) {
                    append(chunk.charAt(j), i);
                }
                if (c == ZERO_WIDTH_JOINER && isAfterSymbol()) {
                    append(c, i);
                }
                i = end;
            }
        }
        origin[outLength] = n;
    }

    private boolean isAfterSymbol() {
        return outLength > 0 && CharacterClass.of(Character.codePointBefore(out, outLength)) == CharacterClass.SYMBOL;
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
        if (outLength + 1 == out.length) {
            out = Arrays.copyOf(out, out.length * 2);
            origin = Arrays.copyOf(origin, out.length);
        }
        origin[outLength] = from;
        out[outLength++] = c == CURLY_APOSTROPHE ? '\'' : c;
    }

    int length() {
        return folded.length();
    }

    char at(int place) {
        return folded.charAt(place);
    }

    /** {@return the text as it was given} */
    String source() {
        return source;
    }

    /** {@return the folded text} */
    String folded() {
        return folded;
    }

    /** {@return the folded text with each letter bare of its accents, place by place} */
    String withoutAccents() {
        if (ascii) {
            return folded;
        }
        if (plain.isEmpty()) {
            char[] bare = folded.toCharArray();
            for (int i = 0; i < bare.length; i++) {
                bare[i] = CharacterClass.base(bare[i]);
            }
            plain = new String(bare);
        }
        return plain;
    }

    /** {@return where in the source a piece that begins here begins} */
    int sourceStart(int from) {
        return ascii ? from : origin[from];
    }

    /** {@return where in the source a piece that ends before {@code to} ends} */
    int sourceEnd(int to) {
        if (ascii) {
            return to;
        }
        int end = to;
        while (end < folded.length() && to > 0 && origin[end] == origin[to - 1]) {
            end++; // the source character became several and the piece ends among them
        }
        return origin[end];
    }

    /** {@return the class of the character, of both halves of a surrogate pair the pair's} */
    byte classAt(int place) {
        char c = folded.charAt(place);
        return Character.isSurrogate(c) ? classOfPair(place) : CharacterClass.of(c);
    }

    private byte classOfPair(int place) {
        int high = Character.isHighSurrogate(folded.charAt(place)) ? place : place - 1;
        int codePoint = high < 0 ? 0 : folded.codePointAt(high);
        return Character.isSupplementaryCodePoint(codePoint) ? CharacterClass.of(codePoint) : CharacterClass.SYMBOL;
    }

    /** {@return where the next word begins, at or after a place outside words; the text's length if there is none} */
    int nextWord(int from) {
        int length = folded.length();
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

    /** {@return where the word ends that begins at {@code start}} */
    int wordEnd(int start) {
        boolean korean = classAt(start) == CharacterClass.HANGUL;
        int i = start;
        while (i < folded.length()) {
            byte c = classAt(i);
            if (c <= CharacterClass.HANGUL) {
                if (c != CharacterClass.MARK && korean != (c == CharacterClass.HANGUL)) {
                    break;
                }
                i++;
            } else {
                int end = joinedEnd(i, c, start);
                if (end == i) {
                    break;
                }
                i = end;
            }
        }
        return i;
    }

    /** {@return a place at or before {@code place}, but not before {@code least}, at which no word goes on} */
    int quietPlace(int place, int least) {
        int i = place;
        while (i > least && classAt(i - 1) <= CharacterClass.DOUBLE_QUOTE) {
            i--;
        }
        return i;
    }

    /** {@return where the characters from {@code i} end that join what comes before them to what follows; {@code i} if none} */
    private int joinedEnd(int i, byte joiner, int start) {
        int length = folded.length();
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
            case CharacterClass.DOUBLE_QUOTE -> {
                boolean hebrew = isBetween(i, start, CharacterClass.LETTER) && isHebrew(folded.charAt(i + 1));
                return hebrew ? i + 1 : i;
            }
            default -> {
                return i;
            }
        }
    }

    private byte classBefore(int i, int start) {
        return i > start ? classAt(i - 1) : CharacterClass.SYMBOL;
    }

    private boolean isBetween(int i, int start, byte characterClass) {
        return classBefore(i, start) == characterClass && i + 1 < folded.length() && classAt(i + 1) == characterClass;
    }

    /** {@return whether it is a letter of Hebrew} */
    static boolean isHebrew(char c) {
        return c >= '\u05d0' && c <= '\u05ea';
    }
}
