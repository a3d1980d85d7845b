package org.topicgraph.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.topicgraph.parallel.Blocks;

/**
 * Finds topics that are probably one under several spellings or names. Each {@link MergeReason} yields pairs; pairs join, the
 * surest first, into groups, of which the most frequent topic is the target. What is not sure enough joins only to the target
 * itself, so that no chain of small differences leads from one topic to another one.
 *
 * <p>The suggestions are ranked by confidence, then by the rows that would move, then by topic. No topic is both replaced and
 * a target, so the list is a thesaurus as it stands.
 */
public final class MergeSuggestions {
    private static final int NONE = -1;

    /** Fewer rows say nothing of what a topic stands with. */
    private static final int FEWEST_ROWS = 5;

    private static final int FEWEST_SHARED_NEIGHBOURS = 4;
    private static final double LEAST_COSINE = 0.5;

    /** Endings of another thing than the stem: {@code router} is not {@code routing}, {@code japanese} not {@code japan}. */
    private static final List<String> NAMES_OF_DOERS =
            List.of("er", "ers", "or", "ors", "ist", "ists", "ese", "an", "ans", "ness");

    /** A misspelling has at most so small a part of the rows of what was meant. */
    private static final int LEAST_RATIO = 4;

    /** An acronym that never meets its long form must at least stand among the same topics. */
    private static final double LEAST_ACRONYM_COSINE = 0.25;

    private final Corpus corpus;
    private final Vocabulary vocabulary;
    private final TopicLinks links;
    private final Language language;
    private final Blocks blocks;
    private final SharedNeighbours neighbours;
    private final List<List<String>> words = new ArrayList<>();
    private final List<Candidate> candidates = new ArrayList<>();

    /** Two topics, the more frequent first, which is the one with the lower number. */
    private record Candidate(int target, int topic, MergeReason reason, double confidence) {}

    private MergeSuggestions(Corpus corpus, TopicLinks links, Language language, Blocks blocks) {
        this.corpus = corpus;
        this.vocabulary = corpus.vocabulary();
        this.links = links;
        this.language = language;
        this.blocks = blocks;
        this.neighbours =
                new SharedNeighbours(vocabulary, links, corpus.accounting().analysed(), blocks);
    }

    /**
     * {@return the suggestions, the surest first}
     *
     * @param links in how many rows topics meet, no pair left out
     * @param language of the topics
     */
    public static List<MergeSuggestion> of(Corpus corpus, TopicLinks links, Language language, Blocks blocks) {
        MergeSuggestions suggestions = new MergeSuggestions(corpus, links, language, blocks);
        suggestions.findCandidates();
        return suggestions.grouped();
    }

    private void findCandidates() {
        for (int topic = 0; topic < vocabulary.size(); topic++) {
            words.add(KeyForms.words(vocabulary.key(topic)));
        }
        Map<String, Integer> byJoined = findEqual(MergeReason.PUNCTUATION, topic -> KeyForms.joined(words.get(topic)));
        Map<String, String> american = new HashMap<>();
        List<List<String>> spelt = words.stream()
                .map(list -> list.stream()
                        .map(word -> american.computeIfAbsent(word, AmericanSpelling::of))
                        .toList())
                .toList();
        Map<String, Integer> byAmerican = findEqual(MergeReason.BRITISH, topic -> KeyForms.joined(spelt.get(topic)));
        findPlurals(spelt, byAmerican);
        findOf(spelt, byAmerican);
        findEqual(MergeReason.WORD_ORDER, topic -> sortedWords(spelt.get(topic)));
        findStems(spelt);
        findAcronyms(byJoined);
        findNearSpellings(spelt);
        for (SharedNeighbours.Pair pair :
                neighbours.mostAlike(FEWEST_ROWS, FEWEST_SHARED_NEIGHBOURS, LEAST_COSINE, blocks)) {
            if (Collections.disjoint(words.get(pair.first()), words.get(pair.second()))) {
                add(pair.first(), pair.second(), MergeReason.NEIGHBOURS, pair.cosine());
            } // topics that share a word are kinds of the same, like man and woman before each profession
        }
    }

    private void add(int a, int b, MergeReason reason, double share) {
        if (a != b) {
            candidates.add(new Candidate(Math.min(a, b), Math.max(a, b), reason, reason.confidence() * share));
        }
    }

    // One candidate for each topic whose form another has before it

    private interface Form {
        String of(int topic);
    }

    /** {@return the most frequent topic of each form; an empty form is nobody's} */
    private Map<String, Integer> findEqual(MergeReason reason, Form form) {
        Map<String, Integer> first = new HashMap<>();
        for (int topic = 0; topic < vocabulary.size(); topic++) {
            String text = form.of(topic);
            Integer before = text.isEmpty() ? null : first.putIfAbsent(text, topic);
            if (before != null) {
                add(before, topic, reason, 1);
            }
        }
        return first;
    }

    /** Of more than three words, the same ones often say different things. */
    private static String sortedWords(List<String> topicWords) {
        List<String> sorted = topicWords.stream().sorted().toList();
        boolean telling = sorted.size() == 2 || sorted.size() == 3;
        return telling ? KeyForms.withoutAccents(String.join(" ", sorted)) : "";
    }

    private void findOf(List<List<String>> spelt, Map<String, Integer> byForm) {
        for (int topic = 0; topic < vocabulary.size(); topic++) {
            List<String> turned = KeyForms.withoutOf(spelt.get(topic));
            if (!turned.isEmpty()) {
                Integer plain = byForm.get(KeyForms.joined(turned));
                int other = plain == null ? ofSingular(topic, turned, byForm) : plain;
                if (other != NONE) {
                    add(other, topic, MergeReason.OF, 1);
                }
            }
        }
    }

    // Inflection

    private void findPlurals(List<List<String>> spelt, Map<String, Integer> byForm) {
        for (int topic = 0; topic < vocabulary.size(); topic++) {
            int singular = ofSingular(topic, spelt.get(topic), byForm);
            if (singular != NONE) {
                add(topic, singular, MergeReason.PLURAL, 1);
            }
        }
    }

    /** {@return the most frequent other topic that has one of the words in the singular; {@link #NONE} if there is none} */
    private int ofSingular(int topic, List<String> topicWords, Map<String, Integer> byForm) {
        int best = NONE;
        List<String> changed = new ArrayList<>(topicWords);
        for (int w = 0; w < changed.size(); w++) {
            String plural = changed.get(w);
            for (String singular : Plurals.singulars(plural, language)) {
                changed.set(w, singular);
                Integer other = byForm.get(KeyForms.joined(changed));
                if (other != null && other != topic && (best == NONE || other < best)) {
                    best = other;
                }
            }
            changed.set(w, plural);
        }
        return best;
    }

    private void findStems(List<List<String>> spelt) {
        Language.Stemmer stemmer = language.stemmer();
        Map<String, String> stems = new HashMap<>();
        findEqual(MergeReason.STEM, topic -> {
            List<String> topicWords = spelt.get(topic);
            List<String> stemmed = topicWords.stream()
                    .map(word -> NAMES_OF_DOERS.stream().anyMatch(word::endsWith)
                            ? word
                            : stems.computeIfAbsent(word, w -> Fold.stem(w, stemmer)))
                    .toList();
            return KeyForms.joined(stemmed);
        });
    }

    // Acronyms

    private void findAcronyms(Map<String, Integer> byJoined) {
        Map<String, List<Integer>> byInitials = new HashMap<>();
        for (int topic = 0; topic < vocabulary.size(); topic++) {
            for (String initials : Acronyms.initials(words.get(topic))) {
                byInitials.computeIfAbsent(initials, i -> new ArrayList<>()).add(topic);
            }
            findLongForm(topic, byJoined);
        }
        for (int topic = 0; topic < vocabulary.size(); topic++) {
            String acronym = Acronyms.plain(vocabulary.key(topic));
            if (byInitials.containsKey(acronym)) {
                findAcronym(topic, byInitials.get(acronym));
            }
        }
    }

    private void findLongForm(int topic, Map<String, Integer> byJoined) {
        Acronyms.parts(vocabulary.key(topic)).ifPresent(parts -> {
            Integer longForm = byJoined.get(KeyForms.joined(KeyForms.words(parts.longForm())));
            Integer acronym = byJoined.get(KeyForms.joined(KeyForms.words(parts.acronym())));
            if (longForm != null) {
                add(topic, longForm, MergeReason.LONG_FORM, 1);
            } else if (acronym != null) {
                add(topic, acronym, MergeReason.LONG_FORM, 1);
            }
        });
    }

    /** The long form that the acronym meets most often, or else stands nearest to; none if it is hard to tell from others. */
    private void findAcronym(int acronym, List<Integer> longForms) {
        int best = -1;
        double bestScore = 0;
        double second = 0;
        for (int longForm : longForms) {
            double score = acronymScore(acronym, longForm);
            if (score > bestScore) {
                second = bestScore;
                bestScore = score;
                best = longForm;
            } else {
                second = Math.max(second, score);
            }
        }
        if (best >= 0 && bestScore > 2 * second) {
            add(acronym, best, MergeReason.ACRONYM, 1);
        }
    }

    private double acronymScore(int acronym, int longForm) {
        double cosine = neighbours.cosine(acronym, longForm);
        long both = links.rows(acronym, longForm);
        if (both > 0 && neighbours.lift(acronym, longForm) > 1) {
            return both + cosine;
        }
        boolean telling = vocabulary.key(acronym).length() > 2;
        return telling && cosine >= LEAST_ACRONYM_COSINE ? cosine : 0;
    }

    // Near spellings

    private void findNearSpellings(List<List<String>> spelt) {
        Map<String, Integer> topicsOfWord = new HashMap<>();
        for (List<String> topicWords : spelt) {
            topicWords.stream().distinct().forEach(word -> topicsOfWord.merge(word, 1, Integer::sum));
        }
        for (NearSpellings.Pair pair : NearSpellings.find(spelt, this::isSeldomBeside, blocks)) {
            int often = pair.first();
            int seldom = pair.second();
            String word = spelt.get(often).get(pair.word());
            String other = spelt.get(seldom).get(pair.word());
            if (Misspelling.isProbable(word, other, topicsOfWord, language)
                    && neighbours.lift(often, seldom) <= 1 // they do not seek each other
                    && neighbours.cosine(often, seldom) > 0) {
                add(often, seldom, MergeReason.NEAR_SPELLING, 1);
            }
        }
    }

    private boolean isSeldomBeside(int often, int seldom) {
        long rows = vocabulary.occurrences(seldom);
        return rows == 1 || rows * LEAST_RATIO <= vocabulary.occurrences(often);
    }

    // Groups

    private List<MergeSuggestion> grouped() {
        candidates.sort(Comparator.comparingDouble(Candidate::confidence)
                .reversed()
                .thenComparing(Candidate::reason)
                .thenComparing(Candidate::target)
                .thenComparing(Candidate::topic));
        int[] targetOf = new int[vocabulary.size()];
        Arrays.setAll(targetOf, topic -> topic);
        Map<Integer, List<Integer>> members = new HashMap<>();
        Map<Integer, Candidate> reasonOf = new HashMap<>();
        for (Candidate candidate : candidates) {
            int a = targetOf[candidate.target()];
            int b = targetOf[candidate.topic()];
            boolean sure = candidate.reason().compareTo(MergeReason.ACRONYM) < 0;
            boolean alone = !members.containsKey(b) || candidate.reason() == MergeReason.ACRONYM;
            boolean direct = a == candidate.target() && b == candidate.topic() && alone;
            if (a == b || !sure && !direct) {
                continue;
            }
            int target = Math.min(a, b);
            int gone = Math.max(a, b);
            List<Integer> moved = members.computeIfAbsent(target, t -> new ArrayList<>());
            List<Integer> own = members.getOrDefault(gone, List.of());
            moved.add(gone);
            moved.addAll(own);
            own.forEach(topic -> targetOf[topic] = target);
            targetOf[gone] = target;
            reasonOf.put(gone, candidate);
            members.remove(gone);
        }
        for (int c = candidates.size() - 1; c >= 0; c--) { // the surest reason that names both wins
            Candidate candidate = candidates.get(c);
            if (targetOf[candidate.topic()] == candidate.target()) {
                reasonOf.put(candidate.topic(), candidate);
            }
        }
        List<MergeSuggestion> suggestions = new ArrayList<>();
        Merged merged = new Merged(corpus, links, targetOf);
        reasonOf.forEach((topic, candidate) -> suggestions.add(suggestion(topic, targetOf[topic], candidate, merged)));
        suggestions.sort(Comparator.comparingDouble(MergeSuggestion::confidence)
                .reversed()
                .thenComparing(MergeSuggestion::topic));
        return suggestions;
    }

    private MergeSuggestion suggestion(int topic, int target, Candidate candidate, Merged merged) {
        long both = links.rows(topic, target);
        return new MergeSuggestion(
                topic,
                target,
                candidate.reason(),
                candidate.confidence(),
                both,
                neighbours.lift(topic, target),
                neighbours.cosine(topic, target),
                vocabulary.occurrences(topic) + vocabulary.occurrences(target) - both,
                neighbours.union(topic, target),
                merged.occurrences(target),
                merged.links(target));
    }
}
