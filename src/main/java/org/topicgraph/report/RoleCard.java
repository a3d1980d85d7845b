package org.topicgraph.report;

import static org.topicgraph.report.Phrases.count;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.topicgraph.analysis.AnalysisResult;
import org.topicgraph.analysis.Column;
import org.topicgraph.clustering.Role;

/**
 * A role and who plays it.
 *
 * @param name of the role
 * @param meaning of it
 * @param size how many topics, in words
 * @param examples the most frequent of them
 */
record RoleCard(String name, String meaning, String size, List<Name> examples) {
    private static final int EXAMPLES = 5;

    /** Those that reach furthest first, hubs before others. */
    private static final List<Role> ROLES = List.of(
            Role.KINLESS_HUB,
            Role.CONNECTOR_HUB,
            Role.PROVINCIAL_HUB,
            Role.NON_HUB_KINLESS,
            Role.NON_HUB_CONNECTOR,
            Role.PERIPHERAL,
            Role.ULTRA_PERIPHERAL);

    /** {@return a card a role that topics play, where the run computed roles; hubs first} */
    static List<RoleCard> all(AnalysisResult result) {
        return result.topics()
                .find("role")
                .map(roles -> ROLES.stream()
                        .map(role -> of(result, roles, role))
                        .flatMap(Optional::stream)
                        .toList())
                .orElse(List.of());
    }

    private static Optional<RoleCard> of(AnalysisResult result, Column roles, Role role) {
        List<Integer> players = IntStream.range(0, result.topics().rows())
                .filter(topic -> roles.text(topic).equals(role.text()))
                .boxed()
                .toList();
        return players.isEmpty()
                ? Optional.empty()
                : Optional.of(new RoleCard(
                        Phrases.title(role.text()),
                        meaning(role),
                        count(players.size(), "topic", "topics"),
                        players.stream()
                                .limit(EXAMPLES)
                                .map(topic -> Name.of(result, topic))
                                .toList()));
    }

    private static String meaning(Role role) {
        return switch (role) {
            case ULTRA_PERIPHERAL -> "all its links stay in its own cluster";
            case PERIPHERAL -> "most of its links stay in its own cluster";
            case NON_HUB_CONNECTOR -> "not a hub, but linked to several other clusters";
            case NON_HUB_KINLESS -> "not a hub, its links are spread over all clusters";
            case PROVINCIAL_HUB -> "a hub within its own cluster";
            case CONNECTOR_HUB -> "a hub of its cluster that also ties it to others";
            case KINLESS_HUB -> "a hub whose links are spread over all clusters";
        };
    }
}
