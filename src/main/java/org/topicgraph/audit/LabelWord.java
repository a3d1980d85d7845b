package org.topicgraph.audit;

import java.util.List;
import org.topicgraph.corpus.Language;
import org.topicgraph.corpus.Plurals;

/** A word of a label, with what its inflected forms have in common, found out when first asked for. */
final class LabelWord {
    final String text;

    /** Whether it has, or is, a plural that may share but its first letter with the singular. */
    final boolean irregular;

    private List<String> singulars;
    private String[] stems;

    LabelWord(String text) {
        this.text = text;
        this.irregular = Plurals.isIrregular(text);
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
