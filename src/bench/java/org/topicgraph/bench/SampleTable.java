package org.topicgraph.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Writes tables of rows with topics, the same bytes for the same recipe. Topics are as frequent as Zipf's law has it (the topic of
 * rank r in proportion to 1/r); each belongs to one of {@value #COMMUNITIES} communities, and a row draws four of five topics from
 * its own, the others from all. One mention in fifty has other case or blanks around it, one topic in a hundred letters with
 * accents, so that a tool that does not normalise counts too many topics. The column of dates has a name that topicgraph does not
 * take for one, since no other tool looks at time either.
 */
public final class SampleTable {
    private static final int COMMUNITIES = 50;
    private static final int LONGEST_ROW = 40;
    private static final double INSIDE = 0.8;
    private static final double NOISE = 0.02;
    private static final String SEPARATOR = "; ";
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final int DAYS = 25 * 365;

    private static final String[] FIRST_WORDS = {
        "adaptive",
        "binary",
        "coastal",
        "digital",
        "elastic",
        "formal",
        "genetic",
        "hybrid",
        "inverse",
        "kinetic",
        "lunar",
        "modal",
        "neural",
        "optical",
        "polar",
        "quantum",
        "robust",
        "spatial",
        "thermal",
        "urban"
    };
    private static final String CONSONANTS = "bdfgklmnprstvz";
    private static final String VOWELS = "aeiou";
    private static final String ACCENTED = "áéíöü";
    private static final String[] FILLERS = {
        "we",
        "study",
        "how",
        "the",
        "effects",
        "of",
        "various",
        "methods",
        "depend",
        "on",
        "data",
        "from",
        "earlier",
        "work",
        "and",
        "show",
        "that",
        "results",
        "hold",
        "for",
        "many",
        "samples",
        "under",
        "weak",
        "assumptions"
    };

    private final Recipe recipe;
    private final SplittableRandom random;
    private final double[] ofAll;
    private final double[] ofCommunity;
    private final double[] ofCommunities;
    private final String[] labels;
    private final int[] drawn = new int[LONGEST_ROW];
    private final String[] mentions = new String[LONGEST_ROW];

    /**
     * What to write.
     *
     * @param rows how many rows
     * @param topics how many topics to draw from
     * @param meanTopics how many topics a row has on average
     * @param text whether rows have a text, in which most of their topics stand
     * @param seed of the random numbers
     */
    public record Recipe(int rows, int topics, double meanTopics, boolean text, long seed) {}

    private SampleTable(Recipe recipe) {
        this.recipe = recipe;
        this.random = new SplittableRandom(recipe.seed());
        this.ofAll = cumulated(recipe.topics(), 1);
        this.ofCommunity = cumulated(Math.max(1, recipe.topics() / COMMUNITIES), 1);
        this.ofCommunities = cumulated(COMMUNITIES, 0.5);
        this.labels = new String[recipe.topics()];
        Arrays.setAll(labels, SampleTable::label);
    }

    /** Writes the table. */
    public static void write(Recipe recipe, Path file) {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            new SampleTable(recipe).write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return probabilities in proportion to {@code 1 / rank^power}, summed up to each rank} */
    private static double[] cumulated(int ranks, double power) {
        double[] sums = new double[ranks];
        double sum = 0;
        for (int rank = 0; rank < ranks; rank++) {
            sum += 1 / StrictMath.pow(rank + 1.0, power);
            sums[rank] = sum;
        }
        for (int rank = 0; rank < ranks; rank++) {
            sums[rank] /= sum;
        }
        return sums;
    }

    private int draw(double[] cumulated) {
        int place = Arrays.binarySearch(cumulated, random.nextDouble());
        return Math.min(place < 0 ? -1 - place : place, cumulated.length - 1);
    }

    /** Two words, the second one made of syllables and the topic's number, so that no two topics have one label. */
    private static String label(int topic) {
        StringBuilder label = new StringBuilder(FIRST_WORDS[topic % FIRST_WORDS.length]).append(' ');
        int rest = (int) ((topic * 2654435761L + 97) >>> 8 & 0xFFFFFF);
        String vowels = topic % 97 == 0 ? ACCENTED : VOWELS;
        for (int syllable = 0; syllable < 3; syllable++) {
            label.append(CONSONANTS.charAt(rest % CONSONANTS.length()));
            rest /= CONSONANTS.length();
            label.append(vowels.charAt(rest % vowels.length()));
            rest /= vowels.length();
        }
        return label.append(Integer.toString(topic, Character.MAX_RADIX)).toString();
    }

    private void write(Writer out) throws IOException {
        out.write(recipe.text() ? "id,title,entered,abstract,topics\n" : "id,title,entered,topics\n");
        StringBuilder line = new StringBuilder();
        for (int row = 1; row <= recipe.rows(); row++) {
            int count = drawTopics();
            for (int i = 0; i < count; i++) {
                mentions[i] = mention(labels[drawn[i]]);
            }
            line.setLength(0);
            line.append(row).append(',');
            appendTitle(line, row, labels[drawn[0]]);
            line.append(',').append(FIRST_DAY.plusDays(random.nextInt(DAYS))).append(',');
            if (recipe.text()) {
                appendText(line, count);
                line.append(',');
            }
            line.append('"');
            for (int i = 0; i < count; i++) {
                line.append(i == 0 ? "" : SEPARATOR).append(mentions[i]);
            }
            out.append(line.append("\"\n"));
        }
    }

    /** {@return how many different topics were drawn: one, and as many more as Poisson's law gives} */
    private int drawTopics() {
        int wanted = Math.min(LONGEST_ROW, 1 + poisson(recipe.meanTopics() - 1));
        int community = draw(ofCommunities);
        int count = 0;
        for (int tries = 0; count < wanted && (count == 0 || tries < 2 * wanted + 4); tries++) {
            boolean own = random.nextDouble() < INSIDE;
            int topic = own ? draw(ofCommunity) * COMMUNITIES + community : draw(ofAll);
            if (topic < recipe.topics() && isNew(topic, count)) {
                drawn[count++] = topic;
            }
        }
        return count;
    }

    private boolean isNew(int topic, int count) {
        for (int i = 0; i < count; i++) {
            if (drawn[i] == topic) {
                return false;
            }
        }
        return true;
    }

    private int poisson(double mean) {
        double limit = StrictMath.exp(-mean);
        int count = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    private String mention(String label) {
        if (random.nextDouble() >= NOISE) {
            return label;
        }
        return switch (random.nextInt(4)) {
            case 0 -> label.toUpperCase(Locale.ROOT);
            case 1 -> label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
            case 2 -> " " + label + " ";
            default -> "\t" + label;
        };
    }

    /** One title in fifty has quotes, one in six a comma. */
    private void appendTitle(StringBuilder line, int row, String label) {
        int kind = random.nextInt(50);
        if (kind == 0) {
            line.append("\"On ")
                    .append(label)
                    .append(", a \"\"new\"\" view ")
                    .append(row)
                    .append('"');
        } else if (kind < 9) {
            line.append("\"Study ").append(row).append(": ").append(label).append(", revisited\"");
        } else {
            line.append("Study ").append(row).append(" of ").append(label);
        }
    }

    /** Of ten topics seven stand in the text as words, one inflected, one inside a longer word, one not at all. */
    private void appendText(StringBuilder line, int count) {
        line.append('"');
        for (int i = 0; i < count; i++) {
            int words = 4 + random.nextInt(5);
            for (int word = 0; word < words; word++) {
                line.append(FILLERS[random.nextInt(FILLERS.length)]).append(' ');
            }
            String label = labels[drawn[i]];
            line.append(
                    switch (random.nextInt(10)) {
                        case 0 -> label + "s ";
                        case 1 -> "pre" + label + "ing ";
                        case 2 -> "";
                        default -> label + ", ";
                    });
        }
        line.append("it seems.\"");
    }
}
