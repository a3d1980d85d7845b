package org.topicgraph.corpus;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;

/** Says by which rules a raw form became its topic. */
final class LedgerRules {
    private final List<String> names = new ArrayList<>();

    /** Notes what made the key of the raw form. */
    void key(String raw, String key, TopicKey topicKey) {
        String surface = TopicKey.surface(raw);
        String composed = Normalizer2.getNFCInstance().normalize(raw);
        if (!composed.equals(raw)) {
            names.add("composition");
        }
        if (!surface.equals(composed)) {
            names.add("white space and invisible characters");
        }
        String compatible = TopicKey.surface(topicKey.normalizer().normalize(surface));
        if (!compatible.equals(surface)) {
            names.add("compatibility forms");
        }
        if (!key.isEmpty() && !key.equals(compatible)) {
            names.add("case");
        }
        if (key.isEmpty()) {
            names.add("nothing left");
        }
    }

    void add(String rule) {
        names.add(rule);
    }

    @Override
    public String toString() {
        return String.join(", ", names);
    }
}
