package org.topicgraph.audit;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;

/**
 * What a character is for finding words, after folding: Unicode's word break property (UAX 29), with what this package tells
 * apart beyond it. The tables are ICU's, so that they do not change with the Java version.
 */
final class CharacterClass {
    // what words are made of comes first, so that one comparison tells it
    static final byte LETTER = 0;
    static final byte DIGIT = 1;
    static final byte MARK = 2;
    /** A syllable of Korean, where particles follow a word without a blank. */
    static final byte HANGUL = 3;
    // what may join two parts of a word
    static final byte CONNECTOR = 4;
    static final byte APOSTROPHE = 5;
    static final byte COLON = 6;
    static final byte MIDDLE_DOT = 7;
    static final byte STOP = 8;
    static final byte DOUBLE_QUOTE = 9;
    // all else
    /** A letter of a script whose words only a dictionary can tell apart: Han, Kana, Thai and its kind. */
    static final byte UNSPACED = 10;

    static final byte SPACE = 11;
    static final byte DASH = 12;
    static final byte SYMBOL = 13;

    private static final byte[] ASCII = new byte[0x80];

    static {
        for (char c = 0; c < ASCII.length; c++) {
            ASCII[c] = of((int) c);
        }
    }

    /** Loaded when the first character beyond ASCII comes: a hundredth of a second. */
    private static final class Plane {
        static final byte[] CLASS = new byte[0x10000];
        /** The letter without its accents. */
        static final char[] BASE = new char[0x10000];

        static {
            Normalizer2 nfd = Normalizer2.getNFDInstance();
            for (int c = 0; c < CLASS.length; c++) {
                CLASS[c] = of(c);
                String decomposition = nfd.getDecomposition(c);
                BASE[c] = decomposition == null ? (char) c : decomposition.charAt(0);
            }
        }
    }

    private CharacterClass() {}

    /** {@return the class of a character that is no surrogate} */
    static byte of(char c) {
        return c < 0x80 ? ASCII[c] : Plane.CLASS[c];
    }

    /** {@return the letter without its accents} */
    static char base(char c) {
        return c < 0x80 ? c : Plane.BASE[c];
    }

    /** {@return whether words are made of it} */
    static boolean isWordPart(byte characterClass) {
        return characterClass <= HANGUL;
    }

    static byte of(int c) {
        return switch (c) {
            case '\'', 0x2019, 0x02BC, 0xFF07 -> APOSTROPHE;
            case ':' -> COLON;
            case 0xB7, 0x2027 -> MIDDLE_DOT;
            case '.', ',' -> STOP;
            case '"', 0x05F4 -> DOUBLE_QUOTE;
            default -> byProperty(c);
        };
    }

    private static byte byProperty(int c) {
        if (UCharacter.isUWhiteSpace(c)) {
            return SPACE;
        }
        if (UCharacter.hasBinaryProperty(c, UProperty.DASH)) {
            return DASH;
        }
        return switch (UCharacter.getIntPropertyValue(c, UProperty.WORD_BREAK)) {
            case UCharacter.WordBreak.ALETTER, UCharacter.WordBreak.HEBREW_LETTER -> isHangul(c) ? HANGUL : LETTER;
            case UCharacter.WordBreak.NUMERIC -> DIGIT;
            case UCharacter.WordBreak.EXTEND -> MARK;
            case UCharacter.WordBreak.EXTENDNUMLET -> CONNECTOR;
            case UCharacter.WordBreak.KATAKANA -> UNSPACED;
            default -> UCharacter.isLetter(c) ? UNSPACED : SYMBOL;
        };
    }

    private static boolean isHangul(int c) {
        return UScript.getScript(c) == UScript.HANGUL;
    }
}
