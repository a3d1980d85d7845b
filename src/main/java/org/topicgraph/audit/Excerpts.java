package org.topicgraph.audit;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Optional;
import org.topicgraph.corpus.Language;

/** Finds again, in a row chosen as a sample, the place that decided about a label. For one thread. */
public final class Excerpts {
    /** How much of the text is shown on each side, in UTF-16 units. */
    private static final int WIDTH = 60;

    /** How far a cut may move to fall between words. */
    private static final int SLACK = 15;

    private static final String ELLIPSIS = "\u2026";

    private final TextSupport support;
    private final BreakIterator characters = BreakIterator.getCharacterInstance(ULocale.ROOT);

    /** For texts of a language, as for {@link LabelAudit#check}. */
    public Excerpts(Optional<Language> language) {
        support = new TextSupport(language);
    }

    /**
     * {@return the place of the form that the text bears out best; empty if the text or all forms are blank}
     *
     * @param forms the raw forms by which the row has the topic
     */
    public Optional<Excerpt> find(String text, List<String> forms) {
        TextSupport.Place best = null;
        for (String form : forms) {
            TextSupport.Place place = support.place(text, form);
            if (Support.isChecked(place.code()) && (best == null || place.code() < best.code())) {
                best = place;
            }
        }
        return Optional.ofNullable(best).map(place -> cut(text, place));
    }

    private Excerpt cut(String text, TextSupport.Place place) {
        boolean absent = place.from() == place.to();
        characters.setText(text);
        int from = absent ? 0 : cutBefore(text, place.from() - WIDTH);
        int to = cutAfter(text, place.to() + (absent ? 2 * WIDTH : WIDTH));
        String before = text.substring(from, place.from());
        String after = text.substring(place.to(), Math.max(place.to(), to));
        return new Excerpt(
                Support.ofCode(place.code()),
                from > 0 ? ELLIPSIS + before : before,
                text.substring(place.from(), place.to()),
                to < text.length() ? after + ELLIPSIS : after);
    }

    private int cutBefore(String text, int at) {
        if (at <= 0) {
            return 0;
        }
        for (int i = at; i < at + SLACK; i++) {
            if (Character.isWhitespace(text.charAt(i - 1))) {
                return i;
            }
        }
        return characters.isBoundary(at) ? at : characters.preceding(at);
    }

    private int cutAfter(String text, int at) {
        if (at >= text.length()) {
            return text.length();
        }
        for (int i = at; i > at - SLACK; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return characters.isBoundary(at) ? at : characters.following(at);
    }
}
