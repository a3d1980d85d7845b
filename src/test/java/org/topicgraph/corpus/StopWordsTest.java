package org.topicgraph.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.topicgraph.corpus.KeyRule.Outcome;
import org.topicgraph.source.InputException;

class StopWordsTest {
    @TempDir
    Path folder;

    private StopWords read(String text) throws IOException {
        Path path = Files.writeString(folder.resolve("stop.txt"), text);
        return StopWords.read(path, "stop word", label -> label.strip().toLowerCase(Locale.ROOT));
    }

    @Test
    void linesAreDroppedByKey() throws IOException {
        StopWords words = read("Humans\r\n  Article \n");
        assertEquals(Outcome.dropped("humans", "stop word line 1"), words.apply("humans"));
        assertEquals(Outcome.dropped("article", "stop word line 2"), words.apply("article"));
        assertEquals(Outcome.kept("articles"), words.apply("articles"));
    }

    @Test
    void expressionsAreFoundAnywhereInAnyCase() throws IOException {
        StopWords words = read("/^.{1,2}$/\n/STUDY\\b/\n/^É/\n");
        assertEquals(Outcome.dropped("ai", "stop word line 1"), words.apply("ai"));
        assertEquals(Outcome.dropped("case study", "stop word line 2"), words.apply("case study"));
        assertEquals(Outcome.kept("case studying"), words.apply("case studying"));
        assertEquals(Outcome.dropped("étude", "stop word line 3"), words.apply("étude"));
    }

    @Test
    void aHashAndABlankBeginACommentAndAHashtagIsATopic() throws IOException {
        StopWords words = read("# too general\n#\n#metoo\n//\n/\n");
        assertEquals(Outcome.kept("# too general"), words.apply("# too general"));
        assertEquals(Outcome.dropped("#metoo", "stop word line 3"), words.apply("#metoo"));
        assertEquals(Outcome.dropped("//", "stop word line 4"), words.apply("//"));
        assertEquals(Outcome.dropped("/", "stop word line 5"), words.apply("/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(?:a?){60}a{60}c", "((a+)+)\\2b", "(a|aa)+(\\1)c"})
    void aPatternWithoutEndIsRefusedWithItsLine(String pattern) throws IOException {
        StopWords words = read("x\n/" + pattern + "/\n");
        String key = "a".repeat(499) + "!";
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            InputException e = assertThrows(InputException.class, () -> words.apply(key));
            assertEquals(InputException.Kind.UNUSABLE, e.kind());
            assertTrue(e.getMessage().contains("stop.txt:2: /" + pattern + "/ takes too long"), e.getMessage());
        });
    }

    @Test
    void aPatternThatIsNoneIsRefusedWithItsLine() throws IOException {
        InputException e = assertThrows(InputException.class, () -> read("a\n/(b/\n"));
        assertTrue(e.getMessage().contains("stop.txt:2: /(b/ is no regular expression"), e.getMessage());
        assertThrows(InputException.class, () -> read("/" + "(".repeat(100_000) + "/\n"));
    }

    @Test
    void unusedLinesAreTold() throws IOException {
        StopWords words = read("# c\nx\ny\n/^a/\n/^b/\nX\n");
        assertEquals(
                List.of("3 y", "5 /^b/", "6 X"),
                words.unused(Set.of("x", "abc")).stream()
                        .map(line -> line.line() + " " + line.text())
                        .toList());
    }
}
