package org.topicgraph.source;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.topicgraph.parallel.Memory;

/**
 * Pajek's network file: {@code *Vertices} with numbers and labels, then {@code *Arcs}, {@code *Edges}, {@code *Arcslist},
 * {@code *Edgeslist} or {@code *Matrix}. Other sections (partitions, vectors) are passed over.
 */
final class PajekNetwork implements NetworkReader {
    private static final Pattern TOKEN = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    /** With its number as a text, its place in a map and in the arrays made of it. */
    private static final long BYTES_A_NODE = 300;

    private enum Section {
        VERTICES,
        ARCS,
        EDGES,
        ARCS_LIST,
        EDGES_LIST,
        MATRIX,
        OTHER
    }

    private final Optional<Charset> charset;
    private Section section = Section.OTHER;
    private int vertices;
    private boolean[] listed = {};
    private int matrixRow;

    PajekNetwork(Optional<Charset> charset) {
        this.charset = charset;
    }

    @Override
    public void read(InputBytes bytes, String shown, NetworkPart part) throws IOException {
        part.describe("Pajek network");
        TextLines lines = new TextLines(bytes, charset, shown);
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            String text = line.get().strip();
            if (text.startsWith("*")) {
                listRemaining(shown, part);
                section(tokens(text), lines, shown, part);
            } else if (!text.isEmpty() && !text.startsWith("%")) {
                record(text, NetworkPart.Place.line(lines.line()), part);
            }
        }
        listRemaining(shown, part);
        lines.warn(part);
    }

    private void section(List<String> words, TextLines lines, String shown, NetworkPart part) {
        String name = words.get(0).toLowerCase(Locale.ROOT);
        section = switch (name) {
            case "*vertices" -> Section.VERTICES;
            case "*arcs" -> Section.ARCS;
            case "*edges" -> Section.EDGES;
            case "*arcslist" -> Section.ARCS_LIST;
            case "*edgeslist" -> Section.EDGES_LIST;
            case "*matrix" -> Section.MATRIX;
            default -> Section.OTHER;
        };
        if (section == Section.VERTICES) {
            vertices = words.size() > 1 ? NetworkReader.count(words.get(1)).orElse(-1) : -1;
            if (vertices < 0) {
                throw new InputException(
                        InputException.Kind.UNUSABLE,
                        "%s, line %d: *Vertices needs their number".formatted(shown, lines.line()));
            }
            listed = new boolean[0];
            if (words.size() > 2) {
                part.warn("a network of two kinds of nodes, read as one of one kind");
            }
        } else if (section == Section.OTHER && !name.equals("*network")) {
            part.warn("section %s is passed over".formatted(Printable.of(words.get(0))));
        }
        matrixRow = 0;
    }

    private void record(String text, NetworkPart.Place at, NetworkPart part) {
        List<String> words = tokens(text);
        switch (section) {
            case VERTICES -> vertex(words, part);
            case ARCS, EDGES -> {
                if (words.size() < 2) {
                    part.fault(at, RejectionReason.MISSING_NODE, "no target", text);
                } else {
                    String weight = words.size() > 2 ? words.get(2) : "";
                    part.link(words.get(0), words.get(1), weight, section == Section.ARCS, at);
                }
            }
            case ARCS_LIST, EDGES_LIST ->
                words.stream()
                        .skip(1)
                        .forEach(target -> part.link(words.get(0), target, "", section == Section.ARCS_LIST, at));
            case MATRIX -> {
                matrixRow++;
                for (int column = 0; column < words.size(); column++) {
                    if (NetworkReader.count(words.get(column)).orElse(-1) != 0) {
                        String target = Integer.toString(column + 1);
                        part.link(Integer.toString(matrixRow), target, words.get(column), true, at);
                    }
                }
            }
            case OTHER -> {}
        }
    }

    private void vertex(List<String> words, NetworkPart part) {
        part.node(words.get(0), words.size() > 1 ? words.get(1) : "", OptionalInt.empty());
        int number = NetworkReader.count(words.get(0)).orElse(0);
        if (number > 0 && number <= vertices) {
            if (number > listed.length) {
                listed = Arrays.copyOf(listed, Math.min(vertices, Math.max(number, 2 * listed.length)));
            }
            listed[number - 1] = true;
        }
    }

    /** Vertices need no line of their own. */
    private void listRemaining(String shown, NetworkPart part) {
        if (section == Section.VERTICES) {
            Memory.require(BYTES_A_NODE * vertices, String.format(Locale.ROOT, "%s: %,d *Vertices", shown, vertices));
            for (int number = 1; number <= vertices; number++) {
                if (number > listed.length || !listed[number - 1]) {
                    part.node(Integer.toString(number), "", OptionalInt.empty());
                }
            }
        }
    }

    private static List<String> tokens(String line) {
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(line);
        while (token.find()) {
            tokens.add(token.group(1) != null ? token.group(1) : token.group(2));
        }
        return tokens;
    }
}
