package org.topicgraph.report;

import static org.topicgraph.report.Phrases.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.topicgraph.analysis.AnalysisResult;
import org.topicgraph.analysis.Column;
import org.topicgraph.report.Canvas.Disc;
import org.topicgraph.report.Canvas.Text;
import org.topicgraph.report.LabelPlacement.Box;

/** What the colours and the sizes of a map mean: its clusters by name, and discs of known size, standing in each other. */
final class MapLegend {
    private static final int ROWS = 5;
    private static final int COLUMNS = 3;
    private static final double ROW = 19;
    private static final double COLUMN = 316;
    private static final double DOT = 5.5;
    private static final double TEXT = 11.5;
    private static final double SMALL_TEXT = 10;
    private static final double ASIDE = 16;
    private static final double NAME_GAP = 6;
    private static final double COLUMN_GAP = 14;
    private static final int PALE = 0xA9B1BD;
    private static final int FAINT = 0xEEF0F3;

    private final Box place;
    private final List<Entry> clusters;
    private final int more;
    private final List<Size> sizes;
    private final boolean counted;

    private MapLegend(Box place, List<Entry> clusters, int more, List<Size> sizes, boolean counted) {
        this.counted = counted;
        this.place = place;
        this.clusters = clusters;
        this.more = more;
        this.sizes = sizes;
    }

    /** {@return the legend of a map, from the upper left corner of that place on} */
    static MapLegend of(AnalysisResult result, MapScene scene, Box place) {
        long[] topics = new long[result.clusters().rows()];
        int[] first = new int[topics.length];
        Column cluster = result.topics().column("cluster");
        for (int topic = result.topics().rows() - 1; topic >= 0; topic--) {
            int number = (int) cluster.integer(topic) - 1;
            topics[number]++;
            first[number] = topic;
        }
        Optional<Column> names = result.clusters().find("label");
        List<Entry> entries = new ArrayList<>();
        int shown = topics.length <= ROWS * COLUMNS ? topics.length : ROWS * COLUMNS - 1;
        for (int c = 0; c < shown; c++) {
            int number = c;
            String name = names.map(column -> column.text(number)).orElse("cluster " + (c + 1));
            entries.add(new Entry(name, topics[c], color(result, first[c])));
        }
        return new MapLegend(
                place,
                entries,
                topics.length - shown,
                sizes(result, scene),
                result.magnitude().name().equals("occurrences"));
    }

    /** {@return the colour of a topic} */
    static int color(AnalysisResult result, int topic) {
        return Integer.parseInt(result.topics().column("color").text(topic).substring(1), 16);
    }

    /** The largest topic, the one nearest to half its size, and the smallest; fewer where these are equal. */
    private static List<Size> sizes(AnalysisResult result, MapScene scene) {
        List<Disc> discs = scene.discs();
        List<Size> sizes = new ArrayList<>();
        if (discs.isEmpty()) {
            return sizes;
        }
        Column magnitude = result.magnitude();
        int largest = 0;
        int smallest = 0;
        for (int topic = 0; topic < discs.size(); topic++) {
            double radius = discs.get(topic).radius();
            largest = radius > discs.get(largest).radius() ? topic : largest;
            smallest = radius <= discs.get(smallest).radius() ? topic : smallest;
        }
        double half = discs.get(largest).radius() / 2;
        int middle = 0;
        for (int topic = 0; topic < discs.size(); topic++) {
            if (Math.abs(discs.get(topic).radius() - half)
                    < Math.abs(discs.get(middle).radius() - half)) {
                middle = topic;
            }
        }
        for (int topic : new int[] {largest, middle, smallest}) {
            Size size = new Size(discs.get(topic).radius(), magnitude.number(topic));
            if (sizes.isEmpty() || sizes.get(sizes.size() - 1).magnitude() != size.magnitude()) {
                sizes.add(size);
            }
        }
        return sizes;
    }

    private String magnitude(Size size) {
        return counted ? count((long) size.magnitude()) : Phrases.number(size.magnitude());
    }

    /** {@return how high it is, in units of the page} */
    double height() {
        double largest = sizes.isEmpty() ? 0 : 2 * sizes.get(0).radius() + 6 + ROW;
        return Math.max(rows() * ROW, largest);
    }

    /** Columns are filled one after the other, and are as even as they can be. */
    private int rows() {
        int lines = clusters.size() + (more > 0 ? 1 : 0);
        return (lines + COLUMNS - 1) / COLUMNS;
    }

    void paint(Canvas canvas) {
        canvas.begin("legend");
        for (int c = 0; c < clusters.size(); c++) {
            paintCluster(clusters.get(c), x(c), y(c), canvas);
        }
        if (more > 0) {
            TextLine line =
                    new TextLine("and " + count(more, "smaller cluster", "smaller clusters"), Typeface.REGULAR, TEXT);
            canvas.text(
                    new Text(line, x(clusters.size()) + ASIDE, baseLine(y(clusters.size())), MapPicture.GREY, false));
        }
        paintSizes(canvas);
        canvas.end();
    }

    private double x(int line) {
        return place.x() + COLUMN * (line / rows());
    }

    private double y(int line) {
        return place.y() + ROW * (line % rows() + 0.5);
    }

    private static double baseLine(double middle) {
        return middle + TEXT * 0.36;
    }

    /** The number comes first, since the width of a name is not always known. */
    private void paintCluster(Entry cluster, double x, double y, Canvas canvas) {
        canvas.disc(new Disc(x + DOT, y, DOT), cluster.color(), "");
        double numbers = number(clusters.get(0)).width(); // the first cluster is the largest
        TextLine number = number(cluster);
        double right = x + ASIDE + numbers;
        canvas.text(new Text(number, right - number.width(), baseLine(y), MapPicture.GREY, false));
        double room = COLUMN - COLUMN_GAP - ASIDE - numbers - NAME_GAP;
        TextLine name = new TextLine(cluster.name(), Typeface.REGULAR, TEXT).within(room);
        canvas.text(new Text(name, right + NAME_GAP, baseLine(y), MapPicture.INK, false));
    }

    private static TextLine number(Entry cluster) {
        return new TextLine(count(cluster.topics()), Typeface.REGULAR, TEXT);
    }

    private void paintSizes(Canvas canvas) {
        if (sizes.isEmpty()) {
            return;
        }
        double largest = sizes.get(0).radius();
        double x = place.x() + COLUMN * COLUMNS + 20 + largest;
        double bottom = place.y() + 6 + 2 * largest;
        double lastText = Double.POSITIVE_INFINITY;
        for (int i = 0; i < sizes.size(); i++) {
            Size size = sizes.get(i);
            canvas.disc(new Disc(x, bottom - size.radius(), size.radius()), i % 2 == 0 ? PALE : FAINT, "");
        }
        for (int i = sizes.size() - 1; i >= 0; i--) {
            double y = Math.min(bottom - 2 * sizes.get(i).radius() + 4, lastText - SMALL_TEXT - 2);
            TextLine line = new TextLine(magnitude(sizes.get(i)), Typeface.REGULAR, SMALL_TEXT);
            canvas.text(new Text(line, x + largest + 8, y + 4, MapPicture.GREY, false));
            lastText = y;
        }
        TextLine unit =
                new TextLine(counted ? "rows with the topic" : "weight of its links", Typeface.REGULAR, SMALL_TEXT);
        canvas.text(new Text(unit, x - largest, bottom + 14, MapPicture.GREY, false));
    }

    /**
     * A cluster.
     *
     * @param name its label
     * @param topics how many it has
     * @param color of its discs
     */
    private record Entry(String name, long topics, int color) {}

    /**
     * A disc of the scale.
     *
     * @param radius on the map
     * @param magnitude of topics that are drawn so
     */
    private record Size(double radius, double magnitude) {}
}
