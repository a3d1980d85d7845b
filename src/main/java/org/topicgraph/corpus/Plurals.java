package org.topicgraph.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which singulars a word, in lower case, may be the plural of. The rules are generous, since whoever asks takes a singular
 * only if it occurs; what they must not do is join two words that both occur and are not one: {@code news} and {@code new},
 * {@code statistics} and {@code statistic}, {@code securities} and {@code security}.
 */
public final class Plurals {
    private static final int SHORTEST_SINGULAR = 3;

    /** Plurals that no ending tells. */
    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("children", "child"),
            Map.entry("people", "person"),
            Map.entry("men", "man"),
            Map.entry("mice", "mouse"),
            Map.entry("lice", "louse"),
            Map.entry("dice", "die"),
            Map.entry("teeth", "tooth"),
            Map.entry("feet", "foot"),
            Map.entry("geese", "goose"),
            Map.entry("oxen", "ox"),
            Map.entry("corpora", "corpus"),
            Map.entry("genera", "genus"),
            Map.entry("criteria", "criterion"),
            Map.entry("phenomena", "phenomenon"),
            Map.entry("automata", "automaton"),
            Map.entry("polyhedra", "polyhedron"),
            Map.entry("bacteria", "bacterium"),
            Map.entry("strata", "stratum"),
            Map.entry("spectra", "spectrum"),
            Map.entry("curricula", "curriculum"),
            Map.entry("symposia", "symposium"),
            Map.entry("memoranda", "memorandum"),
            Map.entry("referenda", "referendum"),
            Map.entry("millennia", "millennium"),
            Map.entry("quanta", "quantum"),
            Map.entry("addenda", "addendum"),
            Map.entry("schemata", "schema"),
            Map.entry("stigmata", "stigma"));

    private static final Set<String> IRREGULAR_FORMS = Stream.concat(
                    IRREGULAR.keySet().stream(), IRREGULAR.values().stream())
            .collect(Collectors.toUnmodifiableSet());

    /** Words with the look of a plural whose singular, if there is one, is another thing. */
    private static final Set<String> NO_PLURALS = Set.of(
            """
                    news goods arms means series species lens bias alias atlas canvas chaos customs humanities
                    securities commons windows glasses spectacles pants jeans works thanks premises ashes blues
                    proceedings earnings savings belongings outskirts odds headquarters barracks damages letters
                    minutes spirits manners rails pandas keras redis postgres kubernetes express mars texas paris
                    aids this his was has does gas bus yes plus thus its us as is always perhaps sometimes besides
                    towards needs rights https scales"""
                    .split("\\s+"));

    /** Fields of knowledge end like this and are no plurals; these few words are. */
    private static final Set<String> PLURALS_IN_ICS = Set.of(
            """
                    topics metrics comics critics clinics fabrics picnics relics skeptics sceptics cynics clerics
                    mosaics antibiotics probiotics prebiotics plastics bioplastics microplastics heuristics
                    characteristics biometrics antics tunics epics lyrics graphics"""
                    .split("\\s+"));

    /** Endings in {@code es}, and what the singular has in place of them. */
    private record InEs(String ending, String instead) {}

    private static final List<InEs> IN_ES = List.of(
            new InEs("ies", "y"),
            new InEs("ves", "f"),
            new InEs("ves", "fe"),
            new InEs("ices", "ix"),
            new InEs("ices", "ex"),
            new InEs("zzes", "z"),
            new InEs("ses", "s"),
            new InEs("xes", "x"),
            new InEs("zes", "z"),
            new InEs("ches", "ch"),
            new InEs("shes", "sh"),
            new InEs("oes", "o"),
            new InEs("yses", "ysis"),
            new InEs("eses", "esis"),
            new InEs("ases", "asis"),
            new InEs("ises", "isis"),
            new InEs("oses", "osis"),
            new InEs("axes", "axis"));

    private Plurals() {}

    /**
     * {@return the singulars that a word of the language may belong to, in no order of likelihood; empty for a language
     * without rules here} There are rules for English, French, Spanish, Portuguese and Catalan.
     */
    public static List<String> singulars(String word, Language language) {
        return switch (language) {
            case ENGLISH -> english(word);
            case FRENCH -> endings(word, "s", "", "x", "", "aux", "al", "aux", "ail");
            case SPANISH -> endings(word, "s", "", "es", "", "ces", "z", "iones", "ión", "anes", "án", "enes", "en");
            case PORTUGUESE ->
                endings(
                        word, "s", "", "es", "", "ões", "ão", "ães", "ão", "ais", "al", "éis", "el", "óis", "ol", "is",
                        "il", "ns", "m");
            case CATALAN -> endings(word, "s", "", "es", "a", "ns", "", "ions", "ió", "ons", "ó");
            default -> List.of();
        };
    }

    private static List<String> endings(String word, String... pairs) {
        List<String> singulars = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            addIfEnding(word, pairs[i], pairs[i + 1], singulars);
        }
        return singulars;
    }

    private static List<String> english(String word) {
        if (word.endsWith("'s") || word.endsWith("\u2019s")) {
            return List.of(word.substring(0, word.length() - 2));
        }
        if (IRREGULAR.containsKey(word)) {
            return List.of(IRREGULAR.get(word));
        }
        if (NO_PLURALS.contains(word) || word.endsWith("ics") && !PLURALS_IN_ICS.contains(word)) {
            return List.of();
        }
        List<String> singulars = new ArrayList<>();
        if (word.endsWith("s")) {
            englishInS(word, singulars);
        } else {
            addIfEnding(word, "men", "man", singulars);
            addIfEnding(word, "ae", "a", singulars);
            addIfEnding(word, "i", "us", singulars);
            addIfEnding(word, "ices", "ix", singulars);
        }
        return singulars;
    }

    private static void englishInS(String word, List<String> singulars) {
        if (word.endsWith("ss") || word.length() < 2 || !Character.isLetter(word.charAt(word.length() - 2))) {
            return;
        }
        addIfEnding(word, "s", "", singulars);
        char last = word.charAt(word.length() - 2);
        if (last == 'e') {
            IN_ES.forEach(pair -> addIfEnding(word, pair.ending(), pair.instead(), singulars));
        }
    }

    private static void addIfEnding(String word, String ending, String instead, List<String> singulars) {
        int kept = word.length() - ending.length();
        if (word.endsWith(ending) && kept + instead.length() >= SHORTEST_SINGULAR && kept >= 0) {
            singulars.add(word.substring(0, kept) + instead);
        }
    }

    /** {@return whether the word names a field of knowledge or is otherwise not to be shortened} */
    static boolean isProtected(String word) {
        return NO_PLURALS.contains(word) || word.endsWith("ics") && !PLURALS_IN_ICS.contains(word);
    }

    /** {@return whether the word is a plural that no ending tells, or the singular of one} */
    public static boolean isIrregular(String word) {
        return IRREGULAR_FORMS.contains(word);
    }

    /** {@return the singular of a plural that no ending tells, or the word itself} */
    static String regular(String word) {
        return IRREGULAR.getOrDefault(word, word);
    }
}
