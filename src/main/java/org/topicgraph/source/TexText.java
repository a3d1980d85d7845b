package org.topicgraph.source;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/** What TeX says: accents as letters, escaped signs as they are, without braces and commands. */
final class TexText {
    /** Accents as combining characters; those of letters are commands, after which a blank may stand. */
    private static final Map<Character, Character> ACCENTS = Map.ofEntries(
            Map.entry('\'', '\u0301'),
            Map.entry('`', '\u0300'),
            Map.entry('^', '\u0302'),
            Map.entry('"', '\u0308'),
            Map.entry('~', '\u0303'),
            Map.entry('=', '\u0304'),
            Map.entry('.', '\u0307'),
            Map.entry('c', '\u0327'),
            Map.entry('v', '\u030C'),
            Map.entry('u', '\u0306'),
            Map.entry('H', '\u030B'),
            Map.entry('k', '\u0328'),
            Map.entry('r', '\u030A'),
            Map.entry('d', '\u0323'),
            Map.entry('b', '\u0331'));

    private static final Map<String, String> LETTERS = letters();

    private final String tex;
    private final StringBuilder text = new StringBuilder();
    private int place;

    private TexText(String tex) {
        this.tex = tex;
    }

    private static Map<String, String> letters() {
        Map<String, String> letters = new HashMap<>();
        String pairs = "ss \u00DF ae \u00E6 AE \u00C6 oe \u0153 OE \u0152 o \u00F8 O \u00D8 l \u0142 L \u0141 aa \u00E5"
                + " AA \u00C5 i \u0131 j \u0237 dh \u00F0 DH \u00D0 th \u00FE TH \u00DE dj \u0111 DJ \u0110"
                + " alpha \u03B1 beta \u03B2 gamma \u03B3 delta \u03B4 epsilon \u03B5 varepsilon \u03B5 zeta \u03B6"
                + " eta \u03B7 theta \u03B8 iota \u03B9 kappa \u03BA lambda \u03BB mu \u03BC nu \u03BD xi \u03BE pi \u03C0"
                + " rho \u03C1 sigma \u03C3 tau \u03C4 upsilon \u03C5 phi \u03C6 varphi \u03C6 chi \u03C7 psi \u03C8"
                + " omega \u03C9 Gamma \u0393 Delta \u0394 Theta \u0398 Lambda \u039B Xi \u039E Pi \u03A0 Sigma \u03A3"
                + " Phi \u03A6 Psi \u03A8 Omega \u03A9 times \u00D7 pm \u00B1 deg \u00B0 infty \u221E rightarrow \u2192"
                + " textendash \u2013 textemdash \u2014 textquoteright \u2019 textquoteleft \u2018"
                + " textquotedblleft \u201C textquotedblright \u201D textbackslash \\ textasciitilde ~ ldots ... dots ...";
        String[] words = pairs.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            letters.put(words[i], words[i + 1]);
        }
        return letters;
    }

    /** {@return the text, white space within it one blank} */
    static String plain(String tex) {
        String text = tex;
        if (tex.chars().anyMatch(c -> "\\{}$~".indexOf(c) >= 0)) {
            text = new TexText(tex).read();
        }
        return withSingleBlanks(text.strip());
    }

    private static String withSingleBlanks(String text) {
        StringBuilder single = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isBlank = c == ' ' || c >= '\t' && c <= '\r';
            if (!isBlank || !blank) {
                single.append(isBlank ? ' ' : c);
            }
            blank = isBlank;
        }
        return single.toString();
    }

    private String read() {
        while (place < tex.length()) {
            char c = tex.charAt(place++);
            switch (c) {
                case '\\' -> command();
                case '~' -> text.append(' ');
                case '{', '}', '$' -> {
                    // they only group
                }
                default -> text.append(c);
            }
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private void command() {
        if (place == tex.length()) {
            text.append('\\');
            return;
        }
        char c = tex.charAt(place);
        if (!isLetter(c)) {
            place++;
            if (ACCENTS.containsKey(c)) {
                accent(ACCENTS.get(c));
            } else if ("-/".indexOf(c) < 0) { // where a word may be broken
                text.append("\\,;:! ".indexOf(c) >= 0 ? ' ' : c);
            }
            return;
        }
        int start = place;
        while (place < tex.length() && isLetter(tex.charAt(place))) {
            place++;
        }
        String name = tex.substring(start, place);
        while (place < tex.length() && tex.charAt(place) == ' ') {
            place++;
        }
        if (name.length() == 1 && ACCENTS.containsKey(name.charAt(0))) {
            accent(ACCENTS.get(name.charAt(0)));
        } else {
            text.append(LETTERS.getOrDefault(name, ""));
        }
    }

    /** Puts an accent on the letter that comes next, in braces or not; on a dotless one that of the alphabet. */
    private void accent(char combining) {
        while (place < tex.length() && (tex.charAt(place) == '{' || tex.charAt(place) == ' ')) {
            place++;
        }
        if (place < tex.length() && tex.charAt(place) == '\\') {
            int before = text.length();
            place++;
            command();
            if (text.length() == before) {
                return;
            }
            String letter = text.substring(before).replace('\u0131', 'i').replace('\u0237', 'j');
            text.setLength(before);
            text.append(letter);
        } else if (place < tex.length() && Character.isLetter(tex.charAt(place))) {
            text.append(tex.charAt(place++));
        } else {
            return;
        }
        text.append(combining);
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
