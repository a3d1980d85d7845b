package org.topicgraph.graph;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import java.util.stream.Collectors;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.source.NearestName;

/**
 * Which links of a graph are kept as the ones that carry it. Topics stay, with or without links.
 *
 * @param method how they are picked
 * @param parameter the method's number; 0 where it takes none
 */
public record Backbone(BackboneMethod method, BigDecimal parameter) {
    /** Keeps every link. */
    public static final Backbone NONE = new Backbone(BackboneMethod.NONE, BigDecimal.ZERO);

    public Backbone {
        if (!method.parameter().takes(parameter)) {
            throw new IllegalArgumentException(
                    "backbone %s takes %s, not %s".formatted(method.form(), method.parameter(), parameter));
        }
    }

    /**
     * {@return the backbone of that form: {@code none}, {@code disparity:0.05}, {@code top-neighbours:3} ...}
     *
     * @throws IllegalArgumentException if it has none of the forms; the message names them
     */
    public static Backbone parse(String text) {
        int colon = text.indexOf(':');
        String name = (colon < 0 ? text : text.substring(0, colon)).strip();
        BackboneMethod method = Arrays.stream(BackboneMethod.values())
                .filter(m -> m.option().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(unknown(name)));
        boolean wanted = method.parameter() != BackboneMethod.Parameter.NONE;
        if (wanted != colon >= 0) {
            throw new IllegalArgumentException(
                    "backbone %s takes %s, as in %s".formatted(method.option(), method.parameter(), method.form()));
        }
        return new Backbone(
                method, wanted ? number(method, text.substring(colon + 1).strip()) : BigDecimal.ZERO);
    }

    private static BigDecimal number(BackboneMethod method, String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "backbone %s takes %s, not \"%s\"".formatted(method.form(), method.parameter(), text), e);
        }
    }

    private static String unknown(String name) {
        BackboneMethod[] methods = BackboneMethod.values();
        String nearest = NearestName.of(
                        name, Arrays.stream(methods).map(BackboneMethod::option).toList())
                .map(option -> " (did you mean " + option + "?)")
                .orElse("");
        String forms = Arrays.stream(methods).map(BackboneMethod::form).collect(Collectors.joining(", "));
        return "no backbone \"%s\"%s; there are %s".formatted(name, nearest, forms);
    }

    /**
     * {@return the numbers of the links that stay}
     *
     * @throws IllegalArgumentException if the method does not suit the graph's weights
     */
    public BitSet links(LinkStatistics statistics, Blocks blocks) {
        return method.links(statistics, parameter.doubleValue(), blocks);
    }

    /** {@return the form on the command line, which {@link #parse} reads} */
    @Override
    public String toString() {
        return method.parameter() == BackboneMethod.Parameter.NONE
                ? method.option()
                : method.option() + ":" + parameter;
    }
}
