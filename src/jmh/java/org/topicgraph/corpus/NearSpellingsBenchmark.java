package org.topicgraph.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.topicgraph.parallel.Blocks;

/** Near spellings among 100,000 topics of syllables. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class NearSpellingsBenchmark {
    private static final int TOPICS = 100_000;
    private static final String CONSONANTS = "bdfgklmnprstvz";
    private static final String VOWELS = "aeiou";

    /** How many first words there are; with 0, topics are of one word each. */
    @Param({"0", "20"})
    public int firstWords;

    private final List<List<String>> topics = new ArrayList<>();
    private final Blocks blocks = new Blocks(1);

    @Setup
    public void prepare() {
        Random random = new Random(1);
        for (int topic = 0; topic < TOPICS; topic++) {
            StringBuilder word = new StringBuilder();
            for (int syllable = 0; syllable < 4; syllable++) {
                word.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())))
                        .append(VOWELS.charAt(random.nextInt(VOWELS.length())));
            }
            topics.add(
                    firstWords == 0
                            ? List.of(word.toString())
                            : List.of("kind" + random.nextInt(firstWords), word.toString()));
        }
    }

    @TearDown
    public void close() {
        blocks.close();
    }

    @Benchmark
    public List<NearSpellings.Pair> find() {
        return NearSpellings.find(topics, (first, second) -> true, blocks);
    }
}
