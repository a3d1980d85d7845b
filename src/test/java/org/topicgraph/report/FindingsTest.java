package org.topicgraph.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.topicgraph.analysis.AnalysisResult;

/** Findings on rows small enough to count. */
final class FindingsTest {
    @Test
    void saysWhatWasReadAndThatNothingWasLost() {
        Finding read = findings(Results.of("t", List.of(List.of("a", "b"), List.of("b")), topic -> 1))
                .get(0);
        assertEquals("All 2 rows that were read carry topics: 2 topics, joined by 1 link.", read.text());
        assertEquals(Finding.Strength.COUNTED, read.strength());
    }

    @Test
    void warnsWhereManyRowsWereRejected() {
        Finding read = findings(Results.withRejected("t", List.of(List.of("a", "b")), topic -> 1, List.of("x")))
                .get(0);
        assertEquals("2 rows were read and 1 of them carry topics: 2 topics, joined by 1 link.", read.text());
        assertTrue(read.evidence().contains("1 rejected as unreadable"), read.evidence());
        assertEquals(Finding.Strength.CAUTION, read.strength());
    }

    @Test
    void namesTheHubWithTheShareOfItsRows() {
        // a meets b, c and d; it stands in 3 of the 4 rows
        List<List<String>> rows = List.of(List.of("a", "b"), List.of("a", "c"), List.of("a", "d"), List.of("c", "d"));
        Finding hub = withText(Results.of("t", rows, topic -> 1), "is the hub");
        assertEquals("“\u2068a\u2069” is the hub: it meets 3 of the other 3 topics.", hub.text());
        assertEquals("It stands in 75 % of the rows (3 of 4).", hub.evidence());
    }

    @Test
    void namesTheLargestClustersAndHowMuchOfTheWeightTheyKeep() {
        // two pairs of weight 3, and one row that joins them: 6 of 7 stay inside
        List<List<String>> rows = new ArrayList<>(Collections.nCopies(3, List.of("a", "b")));
        rows.addAll(Collections.nCopies(3, List.of("c", "d")));
        rows.add(List.of("a", "c"));
        Finding clusters = withText(Results.of("t", rows, topic -> "ab".contains(topic) ? 1 : 2), "fall into");
        assertTrue(
                clusters.text()
                        .startsWith(
                                "The topics fall into 2 clusters. The largest are “\u2068a, b\u2069” (2 topics) and"),
                clusters.text());
        assertTrue(clusters.evidence().contains("86 % of all link weight stays inside"), clusters.evidence());
    }

    @Test
    void findsTheLinkThatFrequencyDoesNotExplain() {
        // x and y always together, in 5 of 105 rows: 5 where 5 * 5 / 105 = 0.238 would be expected
        List<List<String>> rows = new ArrayList<>(Collections.nCopies(5, List.of("x", "y")));
        for (int row = 0; row < 100; row++) {
            rows.add(List.of("common", "other " + row % 10));
        }
        Finding surprise = withText(Results.of("t", rows, topic -> 1), "Not to be expected");
        assertEquals("Not to be expected from their frequency: “\u2068x\u2069” with “\u2068y\u2069”.", surprise.text());
        assertTrue(surprise.evidence().contains("meet in 5 rows, where chance would give 0.238"), surprise.evidence());
        assertEquals(Finding.Strength.STRONG, surprise.strength());
    }

    @Test
    void saysHowManyLinksChanceCouldExplain() {
        Finding chance = withText(
                Results.of("t", List.of(List.of("a", "b"), List.of("a", "c")), topic -> 1), "chance would give");
        assertEquals("None of the 2 links is beyond what chance would give.", chance.text());
        assertEquals(Finding.Strength.CAUTION, chance.strength());
    }

    @Test
    void saysWhichLabelsNotToTrustAndWeakensWhatRestsOnThem() {
        // each row's first topic stands in its text inside a longer word only: a in all of its rows
        List<List<String>> rows = List.of(List.of("a", "b"), List.of("a", "c"), List.of("a", "d"));
        AnalysisResult result = Results.withEverything("t", rows, topic -> 1, List.of());
        Finding distrust = withText(result, "Do not trust");
        assertEquals(
                "Do not trust “\u2068a\u2069”: in the rows’ texts it is mostly a piece of longer words.",
                distrust.text());
        assertTrue(
                distrust.evidence().startsWith("“\u2068a\u2069”: 3 of 3 mentions are found only inside"),
                distrust.evidence());
        assertTrue(distrust.evidence().contains("the text of none of its rows bears both out"), distrust.evidence());
        Finding hub = withText(result, "is the hub");
        assertEquals(Finding.Strength.CAUTION, hub.strength());
        assertTrue(
                hub.evidence().endsWith("But “\u2068a\u2069” is not to be trusted, see Labels and texts."),
                hub.evidence());
    }

    @Test
    void tellsWhatRisesAndWhatFades() {
        List<List<String>> rows = Results.generated(4, 80, 300, 7);
        Finding movement = withText(Results.withEverything("t", rows, Results::field, List.of()), "Rising: ");
        assertTrue(movement.text().contains(" Fading: “"), movement.text());
        assertTrue(movement.evidence().contains("over 10 slices from 2010 to 2019"), movement.evidence());
    }

    @Test
    void tellsOfTopicsWithoutALink() {
        Finding alone = withText(Results.of("t", List.of(List.of("a", "b"), List.of("c")), topic -> 1), "no link");
        assertEquals("1 topic has no link and stands apart on the map.", alone.text());
    }

    @Test
    void aGraphWithoutLinksHasOnlyWhatCanBeSaid() {
        assertEquals(
                2, findings(Results.of("t", List.of(List.of("a")), topic -> 1)).size());
    }

    private static List<Finding> findings(AnalysisResult result) {
        return ReportModel.of(result).findings();
    }

    private static Finding withText(AnalysisResult result, String part) {
        return findings(result).stream()
                .filter(finding -> finding.text().contains(part))
                .findFirst()
                .orElseThrow(() -> new AssertionError(part + " is not among " + findings(result)));
    }
}
