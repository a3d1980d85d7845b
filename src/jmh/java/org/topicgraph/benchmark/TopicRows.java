package org.topicgraph.benchmark;

import java.util.Arrays;
import java.util.Random;

/**
 * Rows of topics as they are met in bibliographies and tag dumps, the same for the same numbers: topics are as frequent as Zipf's
 * law has it, each belongs to a community, and a row draws most of its topics from one community and the others from all. Topics
 * are numbered {@code 0 .. topics-1}, the most popular first; no row has a topic twice.
 */
public final class TopicRows {
    private static final int LONGEST = 40;

    private final int[] start;
    private final int[] topic;

    private TopicRows(int[] start, int[] topic) {
        this.start = start;
        this.topic = topic;
    }

    /**
     * What rows to make.
     *
     * @param rows how many
     * @param topics how many there are to draw from
     * @param meanTopics topics a row on average, before repeated ones are dropped
     * @param communities that topics belong to; rows are the more frequent in the ones with the lower numbers
     * @param inside share of topics that a row draws from its own community
     * @param seed where the random numbers begin
     */
    public record Recipe(int rows, int topics, double meanTopics, int communities, double inside, long seed) {}

    /** {@return the rows of a recipe} */
    public static TopicRows of(Recipe recipe) {
        Random random = new Random(recipe.seed()); // its numbers are part of its specification
        int communities = Math.min(recipe.communities(), recipe.topics());
        double[] ofAll = cumulated(recipe.topics(), 1);
        double[] ofCommunity = cumulated((recipe.topics() + communities - 1) / communities, 1);
        double[] ofCommunities = cumulated(communities, 0.5);
        double[] ofSizes = poisson(recipe.meanTopics() - 1);
        int[] start = new int[recipe.rows() + 1];
        int[] topic = new int[(int) (recipe.rows() * recipe.meanTopics() * 1.1) + 100];
        int end = 0;
        for (int row = 0; row < recipe.rows(); row++) {
            int community = draw(ofCommunities, random);
            int size = 1 + draw(ofSizes, random);
            if (end + size > topic.length) {
                topic = Arrays.copyOf(topic, 2 * topic.length);
            }
            for (int tries = 0; tries < 2 * size + 4 && end - start[row] < size; tries++) {
                boolean own = random.nextDouble() < recipe.inside();
                int drawn = own ? draw(ofCommunity, random) * communities + community : draw(ofAll, random);
                if (drawn < recipe.topics() && isNew(drawn, topic, start[row], end)) {
                    topic[end++] = drawn;
                }
            }
            start[row + 1] = end;
        }
        return new TopicRows(start, Arrays.copyOf(topic, end));
    }

    /** {@return the probabilities of ranks, in proportion to {@code 1 / rank^power}, summed up to each} */
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

    private static double[] poisson(double mean) {
        double[] sums = new double[LONGEST];
        double probability = StrictMath.exp(-mean);
        double sum = 0;
        for (int k = 0; k < LONGEST; k++) {
            sum += probability;
            sums[k] = sum;
            probability *= mean / (k + 1);
        }
        return sums;
    }

    private static int draw(double[] sums, Random random) {
        int place = Arrays.binarySearch(sums, random.nextDouble());
        return Math.min(place < 0 ? -1 - place : place, sums.length - 1);
    }

    private static boolean isNew(int drawn, int[] topic, int from, int end) {
        for (int m = from; m < end; m++) {
            if (topic[m] == drawn) {
                return false;
            }
        }
        return true;
    }

    /** {@return how many rows} */
    public int rows() {
        return start.length - 1;
    }

    /** {@return where the row's topics begin; {@code start(rows())} is the number of mentions} */
    public int start(int row) {
        return start[row];
    }

    /** {@return the topic at a place between {@code start(row)} and {@code start(row + 1)}} */
    public int topic(int mention) {
        return topic[mention];
    }
}
