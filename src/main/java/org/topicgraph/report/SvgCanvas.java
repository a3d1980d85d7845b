package org.topicgraph.report;

import java.util.List;

/**
 * The map as SVG 1.1. Texts are texts, so that they can be searched, copied and edited, in Liberation Sans, Arial or what else
 * has its widths; {@code textLength} keeps them in their place where none of these is there. Letters of other scripts come
 * from the reader's own fonts. Coordinates have two decimals: a hundredth of a unit cannot be seen. No style sheet, no script,
 * no font of its own, no {@code paint-order}: office programs and vector editors read it too.
 */
final class SvgCanvas implements Canvas {
    private static final String FONTS = "'Liberation Sans',Arimo,Arial,Helvetica,sans-serif";

    private final StringBuilder svg = new StringBuilder(1 << 16);

    SvgCanvas(int width, int height, String title, String description) {
        svg.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"");
        attribute("width", width);
        attribute("height", height);
        svg.append(" viewBox=\"0 0 ").append(width).append(' ').append(height).append('"');
        svg.append(" font-family=\"").append(FONTS).append('"');
        svg.append(" role=\"img\" aria-labelledby=\"title description\">\n");
        element("title", " id=\"title\"", title);
        svg.append('\n');
        element("desc", " id=\"description\"", description);
        svg.append("\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
    }

    /** {@return the whole document; nothing can be painted after that} */
    String document() {
        return svg.append("</svg>\n").toString();
    }

    @Override
    public void begin(String part) {
        svg.append("<g class=\"").append(part).append("\">\n");
    }

    @Override
    public void end() {
        svg.append("</g>\n");
    }

    @Override
    public void union(List<Disc> discs, int color, double opacity) {
        svg.append("<path");
        fill(color);
        attribute("fill-opacity", opacity);
        svg.append(" d=\"");
        for (Disc disc : discs) {
            svg.append('M')
                    .append(decimal(disc.x() - disc.radius()))
                    .append(' ')
                    .append(decimal(disc.y()));
            halfCircle(disc.radius(), 2 * disc.radius());
            halfCircle(disc.radius(), -2 * disc.radius());
            svg.append('z');
        }
        svg.append("\"/>\n");
    }

    private void halfCircle(double radius, double right) {
        svg.append('a').append(decimal(radius)).append(' ').append(decimal(radius));
        svg.append(" 0 0 1 ").append(decimal(right)).append(" 0");
    }

    @Override
    public void curve(Curve curve, double width, int color, double opacity) {
        svg.append("<path d=\"M");
        point(curve.x1(), curve.y1());
        svg.append('Q');
        point(curve.bendX(), curve.bendY());
        svg.append(' ');
        point(curve.x2(), curve.y2());
        svg.append("\" fill=\"none\" stroke=\"").append(hex(color)).append('"');
        attribute("stroke-width", width);
        attribute("stroke-opacity", opacity);
        svg.append("/>\n");
    }

    private void point(double x, double y) {
        svg.append(decimal(x)).append(' ').append(decimal(y));
    }

    @Override
    public void disc(Disc disc, int color, String name) {
        svg.append("<circle");
        attribute("cx", disc.x());
        attribute("cy", disc.y());
        attribute("r", disc.radius());
        fill(color);
        svg.append(" stroke=\"#ffffff\"");
        attribute("stroke-width", RIM);
        if (name.isEmpty()) {
            svg.append("/>\n");
        } else {
            svg.append('>');
            element("title", "", name);
            svg.append("</circle>\n");
        }
    }

    /** Each light is the label's own text, used a second time: so it is found once when the picture is searched. */
    @Override
    public void labels(List<Text> labels) {
        svg.append("<g fill=\"none\" stroke=\"#ffffff\" stroke-linejoin=\"round\"");
        attribute("stroke-width", 2 * HALO);
        attribute("stroke-opacity", HALO_OPACITY);
        svg.append(">\n");
        for (int label = 0; label < labels.size(); label++) {
            svg.append("<use xlink:href=\"#label").append(label).append("\"/>\n");
        }
        svg.append("</g>\n");
        for (int label = 0; label < labels.size(); label++) {
            svg.append("<g");
            fill(labels.get(label).color());
            svg.append('>');
            text(labels.get(label), " id=\"label" + label + '"');
            svg.append("</g>\n");
        }
    }

    @Override
    public void text(Text text) {
        svg.append("<g");
        fill(text.color());
        svg.append('>');
        text(text, "");
        svg.append("</g>\n");
    }

    /** Where the widths of the letters are not known, the text is not stretched to its place. */
    private void text(Text text, String id) {
        TextLine line = text.line();
        boolean known = line.covered();
        boolean middle = text.centred() && !known;
        svg.append("<text").append(id);
        attribute("x", middle ? text.x() + line.width() / 2 : text.x());
        attribute("y", text.y());
        attribute("font-size", line.size());
        if (line.face() == Typeface.BOLD) {
            svg.append(" font-weight=\"bold\"");
        }
        if (known) {
            attribute("textLength", line.width());
            svg.append(" lengthAdjust=\"spacingAndGlyphs\"");
        }
        if (line.rightToLeft()) {
            svg.append(" direction=\"rtl\"");
        }
        if (middle) {
            svg.append(" text-anchor=\"middle\"");
        } else if (line.rightToLeft()) {
            svg.append(" text-anchor=\"end\""); // which is the left one
        }
        svg.append('>').append(escaped(line.text())).append("</text>");
    }

    private void element(String name, String attributes, String content) {
        svg.append('<').append(name).append(attributes).append('>');
        svg.append(escaped(content)).append("</").append(name).append('>');
    }

    private void fill(int color) {
        svg.append(" fill=\"").append(hex(color)).append('"');
    }

    private void attribute(String name, double value) {
        svg.append(' ').append(name).append("=\"").append(decimal(value)).append('"');
    }

    private static String hex(int color) {
        return "#" + Integer.toHexString(color | 0x1000000).substring(1);
    }

    /** {@return the number with at most two decimals, halves rounded up: "12", "12.5", "-0.25"} */
    static String decimal(double value) {
        long hundredths = (long) Math.floor(value * 100 + 0.5);
        long whole = Math.abs(hundredths) / 100;
        long rest = Math.abs(hundredths) % 100;
        String digits = (hundredths < 0 ? "-" : "") + whole;
        if (rest == 0) {
            return digits;
        }
        return digits + (rest < 10 ? ".0" : ".") + (rest % 10 == 0 ? rest / 10 : rest);
    }

    /** {@return the text as nothing but text, without what XML 1.0 cannot carry} */
    static String escaped(String text) {
        StringBuilder carried = new StringBuilder(text.length());
        text.codePoints().filter(SvgCanvas::isCarried).forEach(carried::appendCodePoint);
        return HtmlReport.escape(carried.toString());
    }

    private static boolean isCarried(int character) {
        return character == '\t'
                || character == '\n'
                || character >= 0x20 && character < Character.MIN_SURROGATE
                || character > Character.MAX_SURROGATE && character < 0xFFFE
                || character >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }
}
