package org.topicgraph.source;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Map;

/**
 * Guesses the encoding of text that is not Unicode from how its letters follow each other, as ICU's detector knows it of many
 * languages. What tells too little is windows-1252.
 */
final class EncodingGuess {
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** The encodings of Windows hold all characters of these, and more that occur in texts called so. */
    private static final Map<String, String> WIDER = Map.of(
            "ISO-8859-1", "windows-1252",
            "ISO-8859-8", "windows-1255",
            "ISO-8859-8-I", "windows-1255",
            "ISO-8859-9", "windows-1254",
            "Shift_JIS", "windows-31j",
            "EUC-KR", "x-windows-949");

    /** The detector looks at no more bytes. */
    private static final int MOST_BYTES = 12_000;

    /** Out of 100. Short texts in other encodings look a little like one of several bytes a character, too. */
    private static final int SURE = 80;

    /** With fewer bytes above ASCII there is nothing to go by. */
    private static final int ENOUGH_BYTES = 10;

    /** More undefined bytes among those above ASCII are no damage any more. */
    private static final double MOST_UNDEFINED = 0.02;

    private EncodingGuess() {}

    /** {@return the encoding of text in which some bytes are not ASCII} */
    static Charset of(byte[] sample) {
        byte[] telling = linesWithHighBytes(sample);
        if (highBytes(telling) < ENOUGH_BYTES) {
            return WINDOWS_1252;
        }
        CharsetDetector detector = new CharsetDetector();
        detector.setText(telling);
        for (CharsetMatch match : detector.detectAll()) {
            String name = WIDER.getOrDefault(match.getName(), match.getName());
            if (isPlausible(name, match.getConfidence(), telling)) {
                return Charset.forName(name);
            }
        }
        return WINDOWS_1252;
    }

    private static boolean isPlausible(String name, int confidence, byte[] telling) {
        if (name.startsWith("UTF-")
                || name.startsWith("ISO-2022")
                || name.startsWith("IBM")
                || !Charset.isSupported(name)) {
            return false; // the Unicode ones are found otherwise; the others do not hold ASCII as it is
        }
        Charset charset = Charset.forName(name);
        boolean several = charset.newEncoder().maxBytesPerChar() > 1;
        long undefined =
                new String(telling, charset).chars().filter(c -> c == '\uFFFD').count();
        return several ? confidence >= SURE && undefined == 0 : undefined <= MOST_UNDEFINED * highBytes(telling);
    }

    private static long highBytes(byte[] bytes) {
        long count = 0;
        for (byte b : bytes) {
            count += b < 0 ? 1 : 0;
        }
        return count;
    }

    /** Of a table in which few cells are not ASCII, the lines that say something. */
    private static byte[] linesWithHighBytes(byte[] sample) {
        byte[] telling = new byte[Math.min(sample.length, MOST_BYTES)];
        int length = 0;
        int start = 0;
        for (int i = 0; i < sample.length; i++) {
            if (sample[i] == '\n' || i == sample.length - 1) {
                int end = i + 1;
                boolean says = false;
                for (int j = start; j < end; j++) {
                    says |= sample[j] < 0;
                }
                if (says && end - start <= telling.length - length) {
                    System.arraycopy(sample, start, telling, length, end - start);
                    length += end - start;
                }
                start = end;
            }
        }
        return length == 0 ? sample.clone() : Arrays.copyOf(telling, length);
    }
}
