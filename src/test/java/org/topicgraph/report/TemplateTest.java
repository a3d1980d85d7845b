package org.topicgraph.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TemplateTest {
    private record Basket(String owner, List<Fruit> fruits, Optional<Fruit> best, boolean full) {
        String shout() {
            return owner.toUpperCase(java.util.Locale.ROOT);
        }
    }

    private record Fruit(String name) {}

    private static final Basket BASKET = new Basket(
            "<Ann>", List.of(new Fruit("fig"), new Fruit("{{owner}}")), Optional.of(new Fruit("fig")), false);

    @Test
    void valuesAreEscapedUnlessTheTemplateSaysOtherwise() {
        assertEquals("&lt;Ann&gt; <Ann> <ANN>", fill("{{owner}} {{&owner}} {{&shout}}"));
    }

    @Test
    void listsAreRepeatedAndInnerNamesWinOverOuterOnes() {
        assertEquals(
                "fig of &lt;Ann&gt;, {{owner}} of &lt;Ann&gt;, ",
                fill("{{#fruits}}{{name}} of {{owner}}, {{/fruits}}"));
    }

    @Test
    void optionalsFlagsAndTextsAppearWhereTheyAre() {
        assertEquals("fig", fill("{{#best}}{{name}}{{/best}}{{^best}}none{{/best}}"));
        assertEquals("not full", fill("{{#full}}full{{/full}}{{^full}}not full{{/full}}"));
        assertEquals("of &lt;Ann&gt;", fill("{{#owner}}of {{.}}{{/owner}}"));
    }

    @Test
    void aBlockMarkOnALineOfItsOwnLeavesNoLine() {
        assertEquals("a\nfig\n{{owner}}\nb\n", fill("a\n  {{#fruits}}\n{{name}}\n  {{/fruits}}\nb\n"));
    }

    @Test
    void aNameThatNobodyHasIsRefused() {
        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> fill("{{ower}}"));
        assertTrue(refused.getMessage().contains("nothing is called ower"), refused.getMessage());
    }

    @Test
    void blocksThatDoNotCloseAreRefused() {
        assertThrows(IllegalStateException.class, () -> Template.parse("test", "{{#a}}{{/b}}"));
        assertThrows(IllegalStateException.class, () -> Template.parse("test", "{{#a}}"));
        assertThrows(IllegalStateException.class, () -> Template.parse("test", "{{/a}}"));
    }

    private static String fill(String template) {
        return Template.parse("test", template).fill(BASKET, HtmlReport::escape);
    }
}
