package org.topicgraph.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.topicgraph.corpus.KeyRule.Outcome;
import org.topicgraph.source.InputException;

class ThesaurusTest {
    @TempDir
    Path folder;

    private static String toKey(String label) {
        return label.strip().toLowerCase(Locale.ROOT);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("t.txt"), text);
    }

    private Thesaurus read(String text) throws IOException {
        return Thesaurus.read(file(text), "thesaurus", ThesaurusTest::toKey);
    }

    private String refusal(String text) throws IOException {
        Path path = file(text);
        InputException e =
                assertThrows(InputException.class, () -> Thesaurus.read(path, "thesaurus", ThesaurusTest::toKey));
        assertEquals(InputException.Kind.UNUSABLE, e.kind());
        assertTrue(e.getMessage().startsWith(path + ":"), e.getMessage());
        return e.getMessage().substring(path.toString().length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "label\treplace by\nML\tmachine learning\nfoo\t\n",
                "\uFEFFLabel\tReplace by\r\nML\tmachine learning\r\nfoo\r\n",
                "label,replace by\nML,\"machine learning\"\n\"foo\",",
                "label;replace by\n\"ML\";machine learning\nfoo;\n",
                "\n\nrows\treplace by\tlabel\n3\tmachine learning\tml\n1\t\tFOO\n"
            })
    void vosviewersFormIsReadInAllItsWritings(String text) throws IOException {
        Thesaurus thesaurus = read(text);
        assertEquals("machine learning", thesaurus.apply("ml").key());
        assertEquals(KeyRule.Action.REPLACED, thesaurus.apply("ml").action());
        assertEquals(KeyRule.Action.DROPPED, thesaurus.apply("foo").action());
        assertEquals(Outcome.kept("bar"), thesaurus.apply("bar"));
        assertEquals(2, thesaurus.size());
    }

    @Test
    void bothSidesAreKeysAndTheReplacementKeepsItsSpelling() throws IOException {
        Thesaurus thesaurus = read("label\treplace by\n  open ai\tOpenAI \nOPENAI\tOpenAI\n");
        assertEquals(Outcome.replaced("openai", "thesaurus line 2"), thesaurus.apply("open ai"));
        assertEquals(Optional.of("OpenAI"), thesaurus.spelling("openai"));
        assertEquals(Outcome.kept("openai"), thesaurus.apply("openai"));
        assertEquals(Optional.empty(), thesaurus.spelling("open ai"));
    }

    @Test
    void chainsAreFollowedToTheirEnd() throws IOException {
        Thesaurus thesaurus = read("label\treplace by\nc\td\na\tb\nb\tc\nx\ty\ny\t\n");
        assertEquals(Outcome.replaced("d", "thesaurus line 2"), thesaurus.apply("c"));
        assertEquals(Outcome.replaced("d", "thesaurus line 4 and 2"), thesaurus.apply("b"));
        assertEquals(Outcome.replaced("d", "thesaurus line 3 to 2"), thesaurus.apply("a"));
        assertEquals(Outcome.dropped("y", "thesaurus line 5 and 6"), thesaurus.apply("x"));
    }

    @Test
    void aChainOfAHundredThousandIsFollowedAtOnce() throws IOException {
        String lines = IntStream.range(0, 100_000)
                .mapToObj(i -> "t" + i + "\tt" + (i + 1))
                .collect(Collectors.joining("\n", "label\treplace by\n", ""));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            Thesaurus thesaurus = read(lines);
            assertEquals("t100000", thesaurus.apply("t0").key());
            assertEquals(List.of(), thesaurus.unused(Set.of("t0")));
        });
    }

    @Test
    void aCycleIsRefusedWithItsMembersOnly() throws IOException {
        assertEquals(
                ":3: replacements go round in a circle: \"a\" (line 3) by \"b\" (line 4) by \"a\";"
                        + " take one of these lines out",
                refusal("label\treplace by\nstart\ta\na\tb\nb\tA\n"));
    }

    @Test
    void twoReplacementsOfOneLabelAreRefusedUnlessTheyAgree() throws IOException {
        assertEquals(
                ":3: \"ML\" is to be dropped, but line 2 has it replaced by \"machine learning\"; keep one of them",
                refusal("label\treplace by\nml\tmachine learning\nML\t\n"));
        assertEquals(1, read("label\treplace by\nml\tx\nML\tX\n").size());
    }

    @Test
    void aFileThatIsNoThesaurusIsRefused() throws IOException {
        assertTrue(refusal("ml\tmachine learning\n").startsWith(":1: not a thesaurus"));
        assertEquals(":3: no label before its replacement \"x\"", refusal("label\treplace by\na\tb\n\tx\n"));
    }

    @Test
    void anEmptyFileIsAnEmptyThesaurus() throws IOException {
        assertEquals(0, read("").size());
        assertEquals(0, read("\n \n").size());
        assertEquals(0, read("label\treplace by").size());
    }

    @Test
    void citeSpacesAliasKeepsTheFirst() throws IOException {
        Thesaurus thesaurus = read("machine learning#ML\n@PHRASEDeep learning#@PHRASEdl\n");
        assertEquals("machine learning", thesaurus.apply("ml").key());
        assertEquals(Outcome.replaced("deep learning", "thesaurus line 2"), thesaurus.apply("dl"));
        assertTrue(refusal("c##c sharp\n").startsWith(":1: not \"primary#secondary\""));
        assertEquals(":2: nothing after the #", refusal("a#b\nc#\n"));
    }

    @Test
    void groupsHaveTheirTargetFirst() throws IOException {
        Thesaurus thesaurus = read("C#;c sharp;\"c; sharp\";\n\nai;artificial intelligence\n");
        assertEquals(Outcome.replaced("c#", "thesaurus line 1"), thesaurus.apply("c sharp"));
        assertEquals("c#", thesaurus.apply("c; sharp").key());
        assertEquals(Outcome.replaced("ai", "thesaurus line 3"), thesaurus.apply("artificial intelligence"));
        assertEquals(Optional.of("C#"), thesaurus.spelling("c#"));
        assertEquals(":2: no target before the first semicolon", refusal("a;b\n;c\n"));
    }

    @Test
    void unusedLinesAreToldAndChainsCountAsUsed() throws IOException {
        Thesaurus thesaurus = read("label\treplace by\na\tb\nb\tc\nx\ty\nz\t\n");
        assertEquals(
                List.of("4 x", "5 z"),
                thesaurus.unused(Set.of("a")).stream()
                        .map(line -> line.line() + " " + line.text())
                        .toList());
    }

    @Test
    void quotesAndTheApostropheOfSpreadsheetsComeOff() throws IOException {
        Thesaurus thesaurus = read("label\treplace by\n'=x\t\"say \"\"hi\"\"\"\n\"a\" b\tc\n'tis\tit is\n");
        assertEquals("say \"hi\"", thesaurus.apply("=x").key());
        assertEquals("c", thesaurus.apply("\"a\" b").key());
        assertEquals("it is", thesaurus.apply("'tis").key());
    }

    @Test
    void filesOfSpreadsheetsAreReadInTheirEncodings() throws IOException {
        String text = "label\treplace by\ncafe\tcafé\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
            Path path = Files.write(folder.resolve("e"), text.getBytes(charset));
            assertEquals(
                    "café",
                    Thesaurus.read(path, "thesaurus", ThesaurusTest::toKey)
                            .apply("cafe")
                            .key());
        }
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_8)) {
            Path path = Files.write(folder.resolve("e"), ("\uFEFF" + text).getBytes(charset));
            assertEquals(
                    "café",
                    Thesaurus.read(path, "thesaurus", ThesaurusTest::toKey)
                            .apply("cafe")
                            .key());
        }
    }

    @Test
    void aMissingFileIsNamed() {
        Path path = folder.resolve("nowhere.txt");
        InputException e =
                assertThrows(InputException.class, () -> Thesaurus.read(path, "thesaurus", ThesaurusTest::toKey));
        assertEquals(InputException.Kind.MISSING, e.kind());
        assertEquals(path + ": there is no such file", e.getMessage());
        assertEquals(
                InputException.Kind.MISSING,
                assertThrows(InputException.class, () -> Thesaurus.read(folder, "thesaurus", ThesaurusTest::toKey))
                        .kind());
    }
}
