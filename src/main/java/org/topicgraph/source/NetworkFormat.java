package org.topicgraph.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The formats of ready networks, each known by its content. A further one is one constant here and one {@link NetworkReader}. */
enum NetworkFormat {
    /** GraphML. */
    GRAPHML {
        @Override
        boolean isFormatOf(Head head) {
            return rootElement(head).equals("graphml");
        }

        @Override
        NetworkReader reader(SourceOptions options, ReadingLimits limits) {
            return new GraphmlNetwork();
        }
    },
    /** GEXF of any version. */
    GEXF {
        @Override
        boolean isFormatOf(Head head) {
            return rootElement(head).equals("gexf");
        }

        @Override
        NetworkReader reader(SourceOptions options, ReadingLimits limits) {
            return new GexfNetwork();
        }
    },
    /** Pajek's network file. */
    PAJEK {
        @Override
        boolean isFormatOf(Head head) {
            return PAJEK_START.matcher(head.text()).lookingAt();
        }

        @Override
        NetworkReader reader(SourceOptions options, ReadingLimits limits) {
            return new PajekNetwork(options.encoding());
        }
    },
    /** GML. */
    GML {
        @Override
        boolean isFormatOf(Head head) {
            return GML_START.matcher(head.text()).lookingAt();
        }

        @Override
        NetworkReader reader(SourceOptions options, ReadingLimits limits) {
            return new GmlNetwork(options.encoding());
        }
    },
    /** Objects with lists of nodes and links: node-link JSON, graphology, Cytoscape, VOSviewer. */
    JSON {
        @Override
        boolean isFormatOf(Head head) {
            Set<String> names = topLevelNames(head);
            boolean named = names.contains("nodes") && (names.contains("links") || names.contains("edges"));
            return named
                    || names.contains("nodes") && !head.isWhole()
                    || names.contains("network")
                    || names.contains("elements")
                    || names.containsAll(List.of("directed", "multigraph"));
        }

        @Override
        NetworkReader reader(SourceOptions options, ReadingLimits limits) {
            return new JsonNetwork();
        }
    },
    /** Tables of links or of nodes: Gephi's spreadsheets, VOSviewer's map and network files, plain lists of links. */
    TABLE {
        @Override
        boolean isFormatOf(Head head) {
            Set<String> names = columnNames(head);
            return names.containsAll(List.of("source", "target"))
                    || (names.contains("id") || names.contains("label"))
                            && (names.stream().anyMatch(name -> name.startsWith("weight<"))
                                    || names.containsAll(List.of("x", "y", "cluster")))
                    || isNumbered(head);
        }

        @Override
        NetworkReader reader(SourceOptions options, ReadingLimits limits) {
            return new TabularNetwork(options, limits);
        }
    };

    private static final Pattern PAJEK_START =
            Pattern.compile("(\\s|%[^\\n]*\\n)*\\*(vertices|network)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern GML_START = Pattern.compile(
            "(\\s|#[^\\n]*\\n|creator\\s+\"[^\"]*\"|comment\\s+\"[^\"]*\"|version\\s+\\S+)*graph\\s*\\[",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern XML_START = Pattern.compile(
            "\\s*(<\\?.*?\\?>\\s*|<!--.*?-->\\s*|<!DOCTYPE[^>\\[]*(\\[.*?\\])?\\s*>\\s*)*<(?:[\\w.-]+:)?([\\w.-]+)",
            Pattern.DOTALL);
    private static final Pattern NUMBERED_LINK = Pattern.compile("[0-9]+\\t[0-9]+(\\t[0-9.eE+-]+)?");

    /** So many lines of numbers are no chance. */
    private static final int ENOUGH_LINES = 2;

    /** {@return whether an input that begins so is a network of this format} */
    abstract boolean isFormatOf(Head head);

    /** {@return what reads it} */
    abstract NetworkReader reader(SourceOptions options, ReadingLimits limits);

    /** {@return the format of an input that begins so; empty if it shows none} */
    static Optional<NetworkFormat> of(Head head) {
        return Arrays.stream(values()).filter(format -> format.isFormatOf(head)).findFirst();
    }

    /** {@return whether a table has columns that a list of nodes has, of which it cannot be known that it is one} */
    static boolean mayListNodes(Head head) {
        Set<String> names = columnNames(head);
        return names.contains("id") || names.contains("label");
    }

    private static String rootElement(Head head) {
        Matcher start = XML_START.matcher(head.text());
        return start.lookingAt() ? start.group(3).toLowerCase(Locale.ROOT) : "";
    }

    /** The names of the members of the object that the input begins with, as far as its first bytes show them. */
    private static Set<String> topLevelNames(Head head) {
        Set<String> names = new HashSet<>();
        if (!head.text().stripLeading().startsWith("{")) {
            return names;
        }
        try (JsonParser json = new JsonFactory().createParser(head.text())) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                names.add(json.currentName());
                json.nextToken();
                json.skipChildren();
            }
        } catch (IOException e) {
            return names; // cut off, or no JSON: the names so far are what is known
        }
        return names;
    }

    private static Set<String> columnNames(Head head) {
        String line = head.text().lines().findFirst().orElse("");
        return Arrays.stream(line.split("[,;\\t|]", -1))
                .map(name -> ColumnRole.simple(name.replace("\"", "")))
                .collect(Collectors.toSet());
    }

    private static boolean isNumbered(Head head) {
        List<String> lines = head.text().lines().filter(line -> !line.isBlank()).toList();
        int whole = head.isWhole() ? lines.size() : lines.size() - 1;
        return whole >= ENOUGH_LINES
                && lines.subList(0, whole).stream()
                        .allMatch(line -> NUMBERED_LINK.matcher(line).matches());
    }
}
