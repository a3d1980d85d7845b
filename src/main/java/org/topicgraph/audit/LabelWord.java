package org.topicgraph.audit;

import java.util.List;
import org.topicgraph.corpus.Language;
import org.topicgraph.corpus.Plurals;

/** A word of a label, with what its inflected forms have in common, found out when first asked for. */
final class LabelWord {
    private static final int SHORTEST_BEGINNING = 3;
    private static final int LONGEST_BEGINNING = 5;

    final String text;

    /**
     * What every form of it begins with, accents apart, unless {@link Inflections#hasPrefixes}. Accents may change within a
     * word ({@code Haus}, {@code Häuser}), and plurals like {@code mice} share only their first letter with their singular.
     */
    final String beginning;

    private List<String> singulars;
    private String[] stems;

    LabelWord(String text) {
        this.text = text;
        this.beginning = beginning(text);
    }

    /** The last four letters may change, as in {@code indices} and {@code cities}. */
    private static String beginning(String text) {
        int length = Math.min(Math.max(text.length() - 4, SHORTEST_BEGINNING), LONGEST_BEGINNING);
        if (Plurals.isIrregular(text)) {
            length = 1;
        } else if (text.length() == SHORTEST_BEGINNING && text.endsWith("s")) {
            length = SHORTEST_BEGINNING - 1; // AIs: AI
        }
        StringBuilder beginning = new StringBuilder(length);
        for (int i = 0; i < Math.min(length, text.length()); i++) {
            beginning.append(CharacterClass.base(text.charAt(i)));
        }
        return beginning.toString();
    }

    /** {@return what English takes it to be the plural of} */
    List<String> singulars() {
        if (singulars == null) {
            singulars = Plurals.singulars(text, Language.ENGLISH);
        }
        return singulars;
    }

    /** {@return its stem in a language} */
    String stem(Language language, Language.Stemmer stemmer) {
        if (stems == null) {
            stems = new String[Language.values().length];
        }
        if (stems[language.ordinal()] == null) {
            stems[language.ordinal()] = stemmer.stem(text);
        }
        return stems[language.ordinal()];
    }
}
