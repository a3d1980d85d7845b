package org.topicgraph.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class MethodSectionTest {
    @Test
    void theCommandHasEachInputAndEachSettingThatHasAValue() {
        String command = MethodSection.command(
                "analyze",
                List.of("a.csv", "it's $HOME.csv"),
                new java.util.TreeMap<>(java.util.Map.of(
                        "min-weight", List.of(),
                        "no-audit", List.of("true"),
                        "strict", List.of("false"),
                        "topics", List.of("Author Keywords", "a,b"))));
        assertEquals(
                "scripts/topicgraph analyze a.csv 'it'\\''s $HOME.csv' --no-audit --topics='Author Keywords' \\\n      --topics='a,b'",
                command);
    }

    @Test
    void theCommandStaysOneForAShellOverSeveralLines() {
        String command =
                MethodSection.command("analyze", List.of("x".repeat(60), "line\nbreak"), new java.util.TreeMap<>());
        assertEquals(2, command.lines().count());
        assertTrue(command.endsWith(" \\\n      'line'$'\\n''break'"), command);
    }
}
