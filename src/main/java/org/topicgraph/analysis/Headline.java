package org.topicgraph.analysis;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.topicgraph.clustering.ClusterProfile;

/**
 * One of the things that people take home from a map, and when it is so on another map of the same topics.
 *
 * @param kind what it is about: {@code cluster, betweenness, weighted_degree, link} or {@code role}
 * @param text the finding in words
 * @param topics the topics that it names, by number in the corpus; of a cluster its central ones
 * @param cluster its number; 0 if it is not about a cluster
 * @param holds whether it is so there
 */
record Headline(String kind, String text, List<Integer> topics, int cluster, Predicate<Outcome> holds) {
    private static final int MOST_CLUSTERS = 10;

    /** In words, for the dictionary. */
    static final String CONDITIONS =
            "cluster: some cluster and this one have more than half of the topics of either in common;"
                    + " betweenness, weighted_degree, link: it is among the first again (ten, or a quarter of all where these are fewer);"
                    + " role: the topic has the same role";

    Headline {
        topics = List.copyOf(topics);
    }

    /** {@return what stands out on the map of a run: its largest clusters, first topics and links, and their roles} */
    static List<Headline> of(Outcome run, List<ClusterProfile> profiles) {
        return Stream.of(clusters(run, profiles), between(run), connected(run), links(run), roles(run))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Headline> clusters(Outcome run, List<ClusterProfile> profiles) {
        return profiles.stream()
                .filter(profile -> profile.topics() > 1)
                .limit(MOST_CLUSTERS)
                .map(profile -> {
                    Set<Integer> topics = run.topicsOf(profile.number());
                    return new Headline(
                            "cluster",
                            "%d topics belong together: %s".formatted(topics.size(), profile.label()),
                            List.of(),
                            profile.number(),
                            other -> other.greatestJaccard(topics) > 0.5);
                })
                .toList();
    }

    private static List<Headline> between(Outcome run) {
        return run.between().stream()
                .map(topic -> new Headline(
                        "betweenness",
                        "%s is one of the %d topics of highest betweenness"
                                .formatted(run.label(topic), run.between().size()),
                        List.of(topic),
                        0,
                        other -> other.between().contains(topic)))
                .toList();
    }

    private static List<Headline> connected(Outcome run) {
        return run.connected().stream()
                .map(topic -> new Headline(
                        "weighted_degree",
                        "%s is one of the %d topics of highest weighted degree"
                                .formatted(run.label(topic), run.connected().size()),
                        List.of(topic),
                        0,
                        other -> other.connected().contains(topic)))
                .toList();
    }

    private static List<Headline> links(Outcome run) {
        return IntStream.range(0, run.strongest().size())
                .mapToObj(run.strongest()::get)
                .map(pair -> new Headline(
                        "link",
                        "%s with %s is one of the %d strongest links"
                                .formatted(
                                        run.label(pair.get(0)),
                                        run.label(pair.get(1)),
                                        run.strongest().size()),
                        pair,
                        0,
                        other -> other.strongest().contains(pair)))
                .toList();
    }

    private static List<Headline> roles(Outcome run) {
        return run.between().stream()
                .map(topic -> new Headline(
                        "role",
                        "%s has the role %s".formatted(run.label(topic), run.role(topic)),
                        List.of(topic),
                        0,
                        other -> other.has(topic) && other.role(topic).equals(run.role(topic))))
                .toList();
    }
}
