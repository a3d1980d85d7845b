package org.topicgraph.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.topicgraph.analysis.AnalysisResult;
import org.topicgraph.analysis.Column;
import org.topicgraph.report.Canvas.Curve;
import org.topicgraph.report.Canvas.Disc;
import org.topicgraph.report.LabelPlacement.Box;

/**
 * The map itself, without the page around it: the discs of the topics, the curves of the links and the labels, in units of
 * the page. Positions are those of the layout, moved and scaled alike in both directions, and discs that would cover each other
 * are moved apart (see {@link Spacing}); diameters are those of the column
 * {@code size}, scaled so that all discs together take a given share of the area.
 */
final class MapScene {
    /** So many discs a browser still draws at once, and a person can still see. */
    static final int TOPICS = 5_000;

    /** More lines than that are one grey cloud. */
    static final int LINKS = 3_000;

    /** Topics beyond this place in the order of size get no try for a label. */
    private static final int LABELS = 2_000;

    private static final double SHARE_OF_DISCS = 0.06;
    private static final double LARGEST_RADIUS = 46;
    private static final double SMALLEST_RADIUS = 2.2;

    private static final double SMALLEST_TEXT = 8.5;
    private static final double TEXT_PER_RADIUS = 0.36;
    private static final double WIDEST_LABEL = 170;

    /** How far a curve leaves the straight line, as a share of its length. */
    private static final double BEND = 0.12;

    /** Room on both sides for the labels of the outermost discs. */
    private static final double SIDE = 56;

    private static final double ABOVE_AND_BELOW = 18;

    private final AnalysisResult result;
    private final ReportSelection shown;
    private final Box area;
    private final List<Disc> discs;
    private final List<Label> labels;

    private MapScene(AnalysisResult result, ReportSelection shown, Box area, List<Disc> discs) {
        this.result = result;
        this.shown = shown;
        this.area = area;
        this.discs = discs;
        labels = placeLabels();
    }

    /**
     * Draws a map from the upper left corner of a place on, as wide as that, at least as high, and at most as high as given:
     * as its positions ask for.
     *
     * @return the map; without a disc where the run has no positions
     */
    static MapScene of(AnalysisResult result, Box place, double most) {
        Optional<Column> x = result.topics().find("x");
        Optional<Column> y = result.topics().find("y");
        if (x.isEmpty() || y.isEmpty() || result.topics().rows() == 0) {
            return new MapScene(result, ReportSelection.of(result, 0, 0), place, List.of());
        }
        ReportSelection shown = ReportSelection.of(result, TOPICS, LINKS);
        Extent extent = Extent.of(shown.topics(), x.get(), y.get());
        double wanted = 2 * ABOVE_AND_BELOW + (place.width() - 2 * SIDE) * extent.height() / extent.width();
        double height = Math.floor(Math.min(Math.max(wanted, place.height()), most));
        Box area = new Box(place.x(), place.y(), place.width(), height);
        double[] radii = radii(result, shown.topics(), area);
        double edge = Arrays.stream(radii).max().orElse(0);
        double scale = Math.min(
                (area.width() - 2 * SIDE - edge) / extent.width(),
                (area.height() - 2 * ABOVE_AND_BELOW - edge) / extent.height());
        List<Disc> discs = new ArrayList<>();
        for (int topic = 0; topic < shown.topics(); topic++) {
            discs.add(new Disc(
                    area.x() + area.width() / 2 + (x.get().number(topic) - extent.middleX()) * scale,
                    area.y()
                            + area.height() / 2
                            - (y.get().number(topic) - extent.middleY()) * scale, // y up becomes y down
                    radii[topic]));
        }
        return new MapScene(result, shown, area, Spacing.apart(discs, area));
    }

    private static double[] radii(AnalysisResult result, int topics, Box area) {
        Column size = result.topics().column("size");
        double squares = 0;
        double largest = 0;
        for (int topic = 0; topic < topics; topic++) {
            squares += size.number(topic) * size.number(topic);
            largest = Math.max(largest, size.number(topic));
        }
        double scale = Math.min(
                Math.sqrt(SHARE_OF_DISCS * area.width() * area.height() / Math.PI / squares), LARGEST_RADIUS / largest);
        return IntStream.range(0, topics)
                .mapToDouble(topic -> Math.max(SMALLEST_RADIUS, size.number(topic) * scale))
                .toArray();
    }

    private List<Label> placeLabels() {
        LabelPlacement placement = new LabelPlacement(area, discs);
        List<Label> placed = new ArrayList<>();
        Column names = result.topics().column("Label");
        IntStream.range(0, discs.size())
                .boxed()
                .sorted((i, j) ->
                        Double.compare(discs.get(j).radius(), discs.get(i).radius())) // stable: ties by topic
                .limit(LABELS)
                .forEach(topic -> label(topic, names.text(topic), placement).ifPresent(placed::add));
        return List.copyOf(placed);
    }

    private Optional<Label> label(int topic, String name, LabelPlacement placement) {
        double size = SMALLEST_TEXT + TEXT_PER_RADIUS * (discs.get(topic).radius() - SMALLEST_RADIUS);
        TextLine line = new TextLine(name, Typeface.REGULAR, size).within(WIDEST_LABEL);
        double height = size * (TextLine.ABOVE + TextLine.BELOW);
        return placement.place(topic, line.width(), height).map(place -> new Label(topic, line, place));
    }

    /** {@return where the map lies on the page} */
    Box area() {
        return area;
    }

    /** {@return one disc a topic that is drawn, in the order of topics} */
    List<Disc> discs() {
        return discs;
    }

    /** {@return the labels that found a place, those of the largest discs first} */
    List<Label> labels() {
        return labels;
    }

    /** {@return whether a label lies within its disc} */
    boolean isInside(Label label) {
        return LabelPlacement.isInside(discs.get(label.topic()), label.place());
    }

    /** {@return how many links are drawn; the strongest of those between topics that are drawn} */
    int links() {
        return shown.links();
    }

    int source(int link) {
        return result.source(shown.linkRow(link));
    }

    int target(int link) {
        return result.target(shown.linkRow(link));
    }

    /** {@return the weight among those drawn, from 0 for the least to 1 for the greatest; 0.3 if all are the same} */
    double strength(int link) {
        double most = result.weight(shown.linkRow(0));
        double least = result.weight(shown.linkRow(links() - 1));
        return most > least ? (result.weight(shown.linkRow(link)) - least) / (most - least) : 0.3;
    }

    Curve curve(int link) {
        Disc from = discs.get(source(link));
        Disc to = discs.get(target(link));
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        return new Curve(
                from.x(),
                from.y(),
                (from.x() + to.x()) / 2 - BEND * dy,
                (from.y() + to.y()) / 2 + BEND * dx,
                to.x(),
                to.y());
    }

    /**
     * A label at its place.
     *
     * @param topic whose it is
     * @param line its text
     * @param place the space that it takes
     */
    record Label(int topic, TextLine line, Box place) {
        double baseLine() {
            return place.y() + line.size() * TextLine.ABOVE;
        }
    }

    /** What the positions span; never nothing, so that one can divide by it. */
    private record Extent(double left, double right, double bottom, double top) {
        private static final double LEAST = 1e-9;

        static Extent of(int topics, Column x, Column y) {
            double[] byX =
                    IntStream.range(0, topics).mapToDouble(x::number).sorted().toArray();
            double[] byY =
                    IntStream.range(0, topics).mapToDouble(y::number).sorted().toArray();
            return new Extent(byX[0], byX[topics - 1], byY[0], byY[topics - 1]);
        }

        double width() {
            return Math.max(right - left, LEAST);
        }

        double height() {
            return Math.max(top - bottom, LEAST);
        }

        double middleX() {
            return left + (right - left) / 2;
        }

        double middleY() {
            return bottom + (top - bottom) / 2;
        }
    }
}
