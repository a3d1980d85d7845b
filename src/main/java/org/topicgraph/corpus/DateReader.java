package org.topicgraph.corpus;

/** Reads dates as they are written; for one thread. Most tables write the same few dates again and again. */
final class DateReader {
    /** No date is longer. */
    private static final int LONGEST = 60;

    private static final DateForm[] FORMS = DateForm.values();

    private String last = "";
    private int lastCode = DateCode.NONE;
    private DateForm lastForm = DateForm.YEAR;

    /** {@return the date as {@link DateCode} has it} */
    int code(String text) {
        if (!text.equals(last)) {
            lastCode = read(text.strip());
            last = text;
        }
        return lastCode;
    }

    private int read(String text) {
        if (text.isEmpty()) {
            return DateCode.NONE;
        }
        if (text.length() > LONGEST) {
            return DateCode.UNUSABLE;
        }
        int code = lastForm.code(text);
        for (int f = 0; f < FORMS.length && code == DateCode.UNUSABLE; f++) {
            code = FORMS[f].code(text);
            lastForm = code == DateCode.UNUSABLE ? lastForm : FORMS[f];
        }
        return code;
    }
}
