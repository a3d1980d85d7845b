package org.topicgraph.report;

import static org.topicgraph.report.Phrases.count;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.topicgraph.analysis.AnalysisResult;
import org.topicgraph.analysis.Column;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.report.Canvas.Disc;
import org.topicgraph.report.Canvas.Text;
import org.topicgraph.report.LabelPlacement.Box;
import org.topicgraph.report.MapScene.Label;

/**
 * The map as a picture to print: title, map, legend of the clusters, scale of the sizes, and a line that says what is drawn.
 * One drawing, as SVG and as PNG. Both are the same bytes on every machine and Java version, but for the pixels of letters
 * that the fonts coming with topicgraph lack, see {@link SystemGlyphs}.
 */
public final class MapPicture {
    static final int INK = 0x1C2430;
    static final int GREY = 0x66707F;

    private static final int WHITE = 0xFFFFFF;
    private static final int BETWEEN_CLUSTERS = 0x8A93A3;

    private static final int WIDTH = 1200;
    private static final int MARGIN = 28;
    private static final int INNER = WIDTH - 2 * MARGIN;
    private static final int MAP_TOP = 72;
    private static final int LEAST_MAP = 480;
    private static final int MOST_MAP = 860;
    private static final int LEGEND_GAP = 16;
    private static final int FOOT = 40;

    private static final double TINT = 0.1;
    private static final double TINT_AROUND = 13;

    /** Opacity of the weakest link among so many; of a lone one at most the second number, of the strongest the third. */
    private static final double FAINT_FOR_MANY = 5;

    private static final double FAINT_FOR_FEW = 0.3;
    private static final double STRONG = 0.65;
    private static final double THIN = 0.7;
    private static final double THICK = 4;

    private final AnalysisResult result;
    private final MapScene scene;
    private final MapLegend legend;
    private final int height;

    private MapPicture(AnalysisResult result) {
        this.result = result;
        scene = MapScene.of(result, new Box(MARGIN, MAP_TOP, INNER, LEAST_MAP), MOST_MAP);
        int legendTop = MAP_TOP + (int) scene.area().height() + LEGEND_GAP;
        legend = MapLegend.of(result, scene, new Box(MARGIN, legendTop, INNER, 0));
        height = legendTop + (int) Math.ceil(legend.height()) + FOOT;
    }

    /** {@return the picture of these results} */
    public static MapPicture of(AnalysisResult result) {
        return new MapPicture(result);
    }

    /** Writes the picture as SVG, in UTF-8; leaves the stream open. */
    public void writeSvg(OutputStream out) throws IOException {
        SvgCanvas canvas = new SvgCanvas(WIDTH, height, result.title(), summary() + ". " + caption());
        paint(canvas);
        out.write(canvas.document().getBytes(StandardCharsets.UTF_8));
    }

    /** Writes the picture as PNG; leaves the stream open. */
    public void writePng(OutputStream out, Blocks blocks) throws IOException {
        PngCanvas canvas = new PngCanvas(WIDTH, height);
        paint(canvas);
        canvas.write(out, blocks);
    }

    void paint(Canvas canvas) {
        paintHead(canvas);
        paintClusters(canvas);
        paintLinks(canvas);
        paintTopics(canvas);
        paintLabels(canvas);
        legend.paint(canvas);
        paintFoot(canvas);
    }

    private void paintHead(Canvas canvas) {
        canvas.begin("head");
        canvas.text(new Text(new TextLine(result.title(), Typeface.BOLD, 21).within(INNER), MARGIN, 38, INK, false));
        canvas.text(new Text(new TextLine(summary(), Typeface.REGULAR, 12.5), MARGIN, 58, GREY, false));
        canvas.end();
    }

    private String summary() {
        return String.join(
                " · ",
                Phrases.origin(result.manifest()),
                count(result.topics().rows(), "topic", "topics"),
                count(result.links().rows(), "link", "links"),
                count(result.clusters().rows(), "cluster", "clusters"));
    }

    /** A tint behind each cluster, so that it is seen as one where it is one. */
    private void paintClusters(Canvas canvas) {
        Column cluster = result.topics().column("cluster");
        TreeMap<Long, List<Integer>> members = new TreeMap<>();
        for (int topic = 0; topic < scene.discs().size(); topic++) {
            members.computeIfAbsent(cluster.integer(topic), c -> new ArrayList<>())
                    .add(topic);
        }
        canvas.begin("clusters");
        for (List<Integer> topics : members.values()) {
            if (topics.size() > 1) {
                canvas.union(topics.stream().map(this::ground).toList(), color(topics.get(0)), TINT);
            }
        }
        canvas.end();
    }

    private Disc ground(int topic) {
        Disc disc = scene.discs().get(topic);
        return new Disc(disc.x(), disc.y(), disc.radius() + TINT_AROUND);
    }

    /** The weakest first, the strongest on top. */
    private void paintLinks(Canvas canvas) {
        canvas.begin("links");
        int links = scene.links();
        double faint = Math.min(FAINT_FOR_FEW, FAINT_FOR_MANY / Math.sqrt(Math.max(1, links)));
        for (int link = links - 1; link >= 0; link--) {
            double strength = scene.strength(link);
            canvas.curve(
                    scene.curve(link),
                    THIN + (THICK - THIN) * strength,
                    linkColor(link),
                    faint + (STRONG - faint) * strength);
        }
        canvas.end();
    }

    /** A link within a cluster has the cluster's colour, one between two clusters none. */
    private int linkColor(int link) {
        Column cluster = result.topics().column("cluster");
        boolean within = cluster.integer(scene.source(link)) == cluster.integer(scene.target(link));
        return within ? color(scene.source(link)) : BETWEEN_CLUSTERS;
    }

    private int color(int topic) {
        return MapLegend.color(result, topic);
    }

    /** The largest first, so that no disc is hidden by a larger one. */
    private void paintTopics(Canvas canvas) {
        Column label = result.topics().column("Label");
        canvas.begin("topics");
        for (int topic = 0; topic < scene.discs().size(); topic++) {
            String name = label.text(topic) + ": " + Phrases.magnitude(result, topic);
            canvas.disc(scene.discs().get(topic), color(topic), name);
        }
        canvas.end();
    }

    private void paintLabels(Canvas canvas) {
        canvas.begin("labels");
        List<Text> onTheMap = new ArrayList<>();
        for (Label label : scene.labels()) {
            double x = label.place().x();
            if (scene.isInside(label)) {
                canvas.text(new Text(label.line(), x, label.baseLine(), inkOn(color(label.topic())), true));
            } else {
                onTheMap.add(new Text(label.line(), x, label.baseLine(), INK, true));
            }
        }
        canvas.labels(onTheMap);
        canvas.end();
    }

    /** White on dark colours, ink on light ones; lightness as in Rec. 709, without its gamma. */
    private static int inkOn(int color) {
        double lightness = 0.2126 * (color >> 16) + 0.7152 * (color >> 8 & 0xFF) + 0.0722 * (color & 0xFF);
        return lightness < 150 ? WHITE : INK;
    }

    private void paintFoot(Canvas canvas) {
        canvas.begin("foot");
        TextLine caption = new TextLine(caption(), Typeface.REGULAR, 10).within(INNER);
        canvas.text(new Text(caption, MARGIN, height - 14, GREY, false));
        canvas.end();
    }

    private String caption() {
        if (scene.discs().isEmpty()) {
            return result.topics().rows() == 0 ? "There is no topic." : "The topics of this run have no positions.";
        }
        return "Lines: topics that share rows, the stronger the darker. Drawn are "
                + shown(scene.discs().size(), result.topics().rows(), "topics") + ", "
                + shown(scene.links(), result.links().rows(), "links") + " and "
                + shown(scene.labels().size(), scene.discs().size(), "labels") + ". topicgraph "
                + result.manifest().version();
    }

    private static String shown(int drawn, int all, String things) {
        return drawn == all ? "all " + things : "%s of %s %s".formatted(count(drawn), count(all), things);
    }
}
