package org.topicgraph.source;

import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The abbreviations of a BibTeX file, each known from the line on that defines it. Filled while the input is cut into
 * entries, asked by all threads: an entry knows what is defined before it, whatever was read since.
 */
final class BibtexStrings {
    private static final Map<String, String> MONTHS = Map.ofEntries(
            Map.entry("jan", "January"),
            Map.entry("feb", "February"),
            Map.entry("mar", "March"),
            Map.entry("apr", "April"),
            Map.entry("may", "May"),
            Map.entry("jun", "June"),
            Map.entry("jul", "July"),
            Map.entry("aug", "August"),
            Map.entry("sep", "September"),
            Map.entry("oct", "October"),
            Map.entry("nov", "November"),
            Map.entry("dec", "December"));

    private final Map<String, NavigableMap<Long, String>> defined = new ConcurrentHashMap<>();

    /** Takes in a definition, {@code @string{name = value}}; one that cannot be read defines nothing. */
    void define(String entry, long line) {
        try {
            BibtexEntry.parse(entry, this, line).fields().forEach((name, values) -> defined.computeIfAbsent(
                            name, n -> new ConcurrentSkipListMap<>())
                    .put(line, values.get(0)));
        } catch (BadRecord e) {
            // the abbreviation stays one: where it is used, its name stands for it
        }
    }

    /** {@return what an abbreviation on this line stands for} */
    Optional<String> value(String name, long line) {
        String simple = BibtexEntry.simple(name);
        return Optional.ofNullable(defined.get(simple))
                .map(values -> values.floorEntry(line))
                .map(Map.Entry::getValue)
                .or(() -> Optional.ofNullable(MONTHS.get(name.toLowerCase(Locale.ROOT))));
    }
}
