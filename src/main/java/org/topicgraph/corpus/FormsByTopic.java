package org.topicgraph.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Which raw forms each topic has, over all tables, as linked lists in flat arrays. */
final class FormsByTopic {
    private static final int END = -1;

    private final int[] head;
    private final List<RawForms> tables = new ArrayList<>();
    private final IntList table = new IntList();
    private final IntList form = new IntList();
    private final IntList next = new IntList();

    FormsByTopic(int topics) {
        head = new int[topics];
        java.util.Arrays.fill(head, END);
    }

    /** Adds those forms of a table that are in rows to the topics that the function gives; a negative one is nobody's. */
    void add(RawForms forms, IntUnaryOperator topicOf) {
        int number = tables.size();
        tables.add(forms);
        for (int f = 0; f < forms.size(); f++) {
            int topic = forms.count(f) == 0 || forms.key(f) == RawForms.NO_KEY ? -1 : topicOf.applyAsInt(f);
            if (topic >= 0) {
                table.add(number);
                form.add(f);
                next.add(head[topic]);
                head[topic] = form.size() - 1;
            }
        }
    }

    /** {@return the surface form that most mentions of the topic have; ties by code point; empty if it has no form} */
    String mostFrequentSurface(int topic) {
        if (head[topic] == END) {
            return "";
        }
        if (next.get(head[topic]) == END) {
            return surface(head[topic]);
        }
        List<String> surfaces = new ArrayList<>(2);
        List<Long> counts = new ArrayList<>(2);
        for (int entry = head[topic]; entry != END; entry = next.get(entry)) {
            String surface = surface(entry);
            long count = tables.get(table.get(entry)).count(form.get(entry));
            int known = surfaces.indexOf(surface); // a topic has few
            if (known < 0) {
                surfaces.add(surface);
                counts.add(count);
            } else {
                counts.set(known, counts.get(known) + count);
            }
        }
        String best = "";
        long most = 0;
        for (int i = 0; i < surfaces.size(); i++) {
            long count = counts.get(i);
            if (count > most || count == most && CodePointOrder.compare(surfaces.get(i), best) < 0) {
                best = surfaces.get(i);
                most = count;
            }
        }
        return best;
    }

    private String surface(int entry) {
        return TopicKey.surface(tables.get(table.get(entry)).form(form.get(entry)));
    }
}
