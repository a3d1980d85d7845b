package org.topicgraph.corpus;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.text.Normalizer2;

/**
 * From a raw form to what identifies the topic. Unicode NFKC (or NFC), clean-up, full case folding:
 *
 * <ul>
 *   <li>white space of any kind, in any number, becomes one blank, and none at the ends;
 *   <li>control, format, surrogate and non-characters go, but for the joiners U+200C and U+200D inside a topic, which words of
 *       some scripts and emoji need;
 *   <li>case folding is Unicode's full one, the same in every locale: {@code STRASSE} and {@code straße} are one topic.
 * </ul>
 *
 * Punctuation stays. The tables are ICU's, so that a key does not depend on the Java version. A key's key is the key itself.
 * Stateless, safe for use by several threads.
 */
public enum TopicKey {
    /** Compatibility composition: full-width and half-width forms, ligatures and the like are one. */
    NFKC("nfkc") {
        @Override
        Normalizer2 normalizer() {
            return Normalizer2.getNFKCInstance();
        }
    },
    /** Canonical composition only: {@code ﬁ} and {@code fi} stay apart. */
    NFC("nfc") {
        @Override
        Normalizer2 normalizer() {
            return Normalizer2.getNFCInstance();
        }
    };

    /** The longest topic, in code points. Normalising a longer one may take time quadratic in its length. */
    public static final int MAX_CODE_POINTS = 500;

    private static final char ZERO_WIDTH_NON_JOINER = '\u200c';
    private static final char ZERO_WIDTH_JOINER = '\u200d';

    private final String option;

    TopicKey(String option) {
        this.option = option;
    }

    abstract Normalizer2 normalizer();

    /** {@return the name on the command line} */
    public String option() {
        return option;
    }

    /** {@return the key of a raw form of at most {@link #MAX_CODE_POINTS} code points; empty if nothing is left of it} */
    public String of(String raw) {
        if (isAscii(raw)) {
            return ofAscii(raw);
        }
        String key = once(raw);
        for (String again = once(key); !again.equals(key); again = once(key)) {
            key = again; // removing a character can bring together what composes
        }
        return key;
    }

    private String once(String text) {
        String cleaned = cleaned(normalizer().normalize(text));
        return Normalizer2.getNFCInstance().normalize(UCharacter.foldCase(cleaned, true));
    }

    /** {@return what is shown of a raw form: canonical composition and clean-up, case and compatibility forms kept} */
    public static String surface(String raw) {
        if (isAscii(raw)) {
            return cleanedAscii(raw, false);
        }
        return Normalizer2.getNFCInstance()
                .normalize(cleaned(Normalizer2.getNFCInstance().normalize(raw)));
    }

    private static String ofAscii(String raw) {
        return cleanedAscii(raw, true);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** The same as the long way for ASCII, without ICU's tables, which take a tenth of a second to load. */
    private static String cleanedAscii(String raw, boolean fold) {
        StringBuilder out = new StringBuilder(raw.length());
        boolean blank = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == ' ' || isAsciiSpace(c)) {
                blank = out.length() > 0;
            } else if (c > ' ' && c != 0x7f) {
                if (blank) {
                    out.append(' ');
                    blank = false;
                }
                out.append(fold && c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
            }
        }
        return out.length() == raw.length() && !fold ? raw : out.toString();
    }

    /** Tab to carriage return, and the four separators of ASCII, which Unicode counts as white space or as line ends. */
    private static boolean isAsciiSpace(int c) {
        return c >= '\t' && c <= '\r' || c >= 0x1c && c <= 0x1f;
    }

    private static String cleaned(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isSpace(c)) {
                blank = true;
            } else if (!isDropped(c)) {
                if (blank && out.length() > 0) {
                    out.append(' ');
                }
                blank = false;
                out.appendCodePoint(c);
            }
        }
        return trimmed(out);
    }

    private static boolean isSpace(int c) {
        if (c == ' ' || isAsciiSpace(c) || c == 0x85) {
            return true;
        }
        int category = UCharacter.getType(c);
        return category == UCharacterCategory.SPACE_SEPARATOR
                || category == UCharacterCategory.LINE_SEPARATOR
                || category == UCharacterCategory.PARAGRAPH_SEPARATOR;
    }

    private static boolean isDropped(int c) {
        if (c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER) {
            return false;
        }
        if ((c & 0xfffe) == 0xfffe || c >= 0xfdd0 && c <= 0xfdef) {
            return true; // the non-characters
        }
        int category = UCharacter.getType(c);
        return category == UCharacterCategory.FORMAT
                || category == UCharacterCategory.CONTROL
                || category == UCharacterCategory.SURROGATE;
    }

    /** Joiners join nothing at the ends. */
    private static String trimmed(CharSequence text) {
        int from = 0;
        int to = text.length();
        while (from < to && isEdge(text.charAt(from))) {
            from++;
        }
        while (from < to && isEdge(text.charAt(to - 1))) {
            to--;
        }
        return text.subSequence(from, to).toString();
    }

    private static boolean isEdge(char c) {
        return c == ' ' || c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER;
    }
}
