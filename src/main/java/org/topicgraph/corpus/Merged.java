package org.topicgraph.corpus;

import java.util.Arrays;

/** What a corpus would be if topics were replaced by others: how often each would occur, and how many it would meet. */
final class Merged {
    private final int[] occurrences;
    private final int[] links;

    /**
     * Counts the rows and links of what is left.
     *
     * @param links in how many rows topics meet, no pair left out
     * @param targetOf what stands for each topic; itself where it is not replaced
     */
    Merged(Corpus corpus, TopicLinks links, int[] targetOf) {
        this.occurrences = occurrences(corpus, targetOf);
        this.links = links(links, targetOf);
    }

    private static int[] occurrences(Corpus corpus, int[] targetOf) {
        int[] occurrences = new int[targetOf.length];
        int[] lastRow = new int[targetOf.length];
        for (int row = 0; row < corpus.rows(); row++) {
            for (int mention = corpus.start(row); mention < corpus.start(row + 1); mention++) {
                int target = targetOf[corpus.topic(mention)];
                if (lastRow[target] != row + 1) {
                    lastRow[target] = row + 1;
                    occurrences[target]++;
                }
            }
        }
        return occurrences;
    }

    private static int[] links(TopicLinks links, int[] targetOf) {
        int[][] members = members(targetOf);
        int[] count = new int[targetOf.length];
        int[] lastTarget = new int[targetOf.length];
        Arrays.fill(lastTarget, -1);
        for (int target = 0; target < targetOf.length; target++) {
            lastTarget[target] = target; // no topic meets itself
            for (int member : members[target]) {
                for (int place = links.start(member); place < links.start(member + 1); place++) {
                    int other = targetOf[links.other(place)];
                    if (lastTarget[other] != target) {
                        lastTarget[other] = target;
                        count[target]++;
                    }
                }
            }
        }
        return count;
    }

    private static int[][] members(int[] targetOf) {
        int[] size = new int[targetOf.length];
        for (int target : targetOf) {
            size[target]++;
        }
        int[][] members = new int[targetOf.length][];
        Arrays.setAll(members, target -> new int[size[target]]);
        for (int topic = targetOf.length - 1; topic >= 0; topic--) {
            members[targetOf[topic]][--size[targetOf[topic]]] = topic;
        }
        return members;
    }

    /** {@return the rows that have the topic or one that it stands for} */
    int occurrences(int topic) {
        return occurrences[topic];
    }

    /** {@return how many topics it meets} */
    int links(int topic) {
        return links[topic];
    }
}
