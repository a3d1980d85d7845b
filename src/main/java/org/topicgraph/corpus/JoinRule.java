package org.topicgraph.corpus;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which rows are one. What two of them have in common is compared as {@link #key} says; rows without a key stay alone. */
public enum JoinRule {
    /** Every row is one of its own. */
    NONE {
        @Override
        public String key(String written) {
            return "";
        }
    },
    /** The same value but for blanks around it: of groups, and of identifiers. */
    SAME_VALUE {
        @Override
        public String key(String written) {
            return written.strip();
        }
    },
    /** The same DOI, whatever its case and with or without the address of the resolver. What is no DOI joins nothing. */
    SAME_DOI {
        @Override
        public String key(String written) {
            String doi =
                    DOI_PREFIX.matcher(written.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
            return doi.startsWith("10.") ? doi : "";
        }
    },
    /**
     * The same letters and digits in the title. Titles of fewer than {@value #FEWEST_WORDS} words join nothing, since many works
     * are called "Editorial".
     */
    SAME_TITLE {
        @Override
        public String key(String written) {
            String folded = UCharacter.foldCase(Normalizer2.getNFKCInstance().normalize(written), true);
            StringBuilder key = new StringBuilder(folded.length());
            int words = 0;
            boolean inWord = false;
            for (int i = 0; i < folded.length(); ) {
                int c = folded.codePointAt(i);
                i += Character.charCount(c);
                boolean letter = UCharacter.isLetterOrDigit(c) || isMark(c);
                boolean ideograph = letter && UCharacter.hasBinaryProperty(c, com.ibm.icu.lang.UProperty.IDEOGRAPHIC);
                words += letter && (!inWord || ideograph) ? 1 : 0;
                inWord = letter;
                if (letter) {
                    key.appendCodePoint(c);
                }
            }
            return words < FEWEST_WORDS ? "" : key.toString();
        }
    };

    private static final int FEWEST_WORDS = 3;

    private static final Pattern DOI_PREFIX =
            Pattern.compile("^(?:https?://)?(?:(?:dx\\.|www\\.)?doi\\.org/)?(?:doi:?\\s*)?");

    private static boolean isMark(int c) {
        int type = UCharacter.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** {@return what is compared; empty if the row is joined with no other} */
    public abstract String key(String written);
}
