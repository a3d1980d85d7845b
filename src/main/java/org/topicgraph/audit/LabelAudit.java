package org.topicgraph.audit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.topicgraph.corpus.Corpus;
import org.topicgraph.corpus.Language;
import org.topicgraph.corpus.SupportCheck;
import org.topicgraph.corpus.Vocabulary;

/**
 * How often the rows' texts bear each label out. Labels that were attached because a short word was found inside a longer one
 * show by their mentions of class {@link Support#INSIDE_WORD}; labels of concepts, which texts seldom name, by
 * {@link Support#ABSENT}, and are not blamed for it.
 *
 * <p>The mentions are judged while rows are read, by {@link #check}; what is kept of that is a byte a mention. Sample rows are
 * the first of each class in the order of the rows, so nothing depends on threads.
 */
public final class LabelAudit {
    /** Sample rows of each class. */
    public static final int SAMPLES = 3;

    private static final int CLASSES = Support.values().length;

    private final long[] counts;
    private final long[] otherCase;
    private final boolean[] functionWord;
    private final int[] samples;

    private LabelAudit(int topics) {
        counts = new long[topics * CLASSES];
        otherCase = new long[topics];
        functionWord = new boolean[topics];
        samples = new int[topics * CLASSES * SAMPLES];
        Arrays.fill(samples, -1);
    }

    /**
     * {@return what judges rows while they are read; one for each worker}
     *
     * @param language that of all texts; empty to find each row's by itself
     */
    public static SupportCheck check(Optional<Language> language) {
        return new TextSupport(language);
    }

    /**
     * {@return the audit of a corpus}
     *
     * @param support the answer of {@link SupportCheck} for each mention, by its place in the corpus
     * @param language that of the texts
     */
    public static LabelAudit of(Corpus corpus, byte[] support, Language language) {
        Vocabulary vocabulary = corpus.vocabulary();
        LabelAudit audit = new LabelAudit(vocabulary.size());
        for (int topic = 0; topic < vocabulary.size(); topic++) {
            audit.functionWord[topic] = language.isFunctionWord(vocabulary.key(topic));
        }
        for (int row = 0; row < corpus.rows(); row++) {
            for (int mention = corpus.start(row); mention < corpus.start(row + 1); mention++) {
                if (Support.isChecked(support[mention])) {
                    audit.add(corpus.topic(mention), support[mention], row);
                }
            }
        }
        return audit;
    }

    private void add(int topic, byte code, int row) {
        int place = topic * CLASSES + Support.ofCode(code).ordinal();
        if (counts[place] < SAMPLES) {
            samples[place * SAMPLES + (int) counts[place]] = row;
        }
        counts[place]++;
        if (Support.isOtherCase(code)) {
            otherCase[topic]++;
        }
    }

    /** {@return how many mentions of the topic could be judged, which takes a row with text} */
    public long mentions(int topic) {
        long sum = 0;
        for (Support support : Support.values()) {
            sum += count(topic, support);
        }
        return sum;
    }

    /** {@return how many mentions of the topic are of the class} */
    public long count(int topic, Support support) {
        return counts[topic * CLASSES + support.ordinal()];
    }

    /**
     * {@return how many of the mentions found, of a label of at most four letters, all capitals, are found only in other case:
     * {@code it} where the label is {@code IT}} Texts without capitals do not count.
     */
    public long otherCase(int topic) {
        return otherCase[topic];
    }

    /** {@return the share of the topic's mentions that the text bears out, in [0, 1]; NaN if none could be judged} */
    public double evidence(int topic) {
        return (double) supported(topic) / mentions(topic);
    }

    /** {@return between which shares the {@link #evidence} lies that more rows would show, with 95 % confidence} */
    public WilsonInterval evidenceInterval(int topic) {
        return WilsonInterval.of(supported(topic), mentions(topic));
    }

    private long supported(int topic) {
        return count(topic, Support.WORD) + count(topic, Support.INFLECTED);
    }

    /**
     * {@return how surely the label is attached by its letters and not by its meaning, in [0, 1]} It is the lower end of the
     * {@link WilsonInterval} for the share of mentions to be blamed: those inside words only, and, where the label in small
     * letters is a function word ({@code IT}, {@code US}), those found only in other case. So 16 of 20 weigh more than 1 of 1,
     * and mentions that are absent from the text speak against attaching by letters.
     */
    public double suspicion(int topic) {
        return WilsonInterval.of(blamed(topic), mentions(topic)).low();
    }

    /** {@return how many mentions of the topic are to be blamed, as for {@link #suspicion}} */
    public long blamed(int topic) {
        return count(topic, Support.INSIDE_WORD) + (functionWord[topic] ? otherCase[topic] : 0);
    }

    /** {@return up to {@link #SAMPLES} rows of the corpus in which the topic's mention is of the class, in their order} */
    public int[] samples(int topic, Support support) {
        int from = (topic * CLASSES + support.ordinal()) * SAMPLES;
        return Arrays.stream(samples, from, from + SAMPLES)
                .filter(row -> row >= 0)
                .toArray();
    }

    /** {@return the topics with mentions to be blamed, the most suspicious first, ties by topic} */
    public int[] suspects() {
        return IntStream.range(0, otherCase.length)
                .filter(topic -> blamed(topic) > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(this::suspicion).reversed().thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
