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
            return PAJEK_START.matcher(withoutRemarks(head.text(), '%')).lookingAt();
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
            return GML_START.matcher(withoutRemarks(head.text(), '#')).lookingAt();
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

    private static final Pattern PAJEK_START = Pattern.compile("\\*(vertices|network)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern GML_START = Pattern.compile(
            "((creator\\s+\"[^\"]*+\"|comment\\s+\"[^\"]*+\"|version\\s++\\S++)\\s*+){0,100}graph\\s*\\[",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ROOT = Pattern.compile("<(?:[\\w.-]+:)?([\\w.-]+)");
    private static final Pattern NUMBERED_LINK = Pattern.compile("[0-9]+\\t[0-9]+(\\t[0-9.eE+-]+)?");

    /** So many lines of numbers are no chance. */
    private static final int ENOUGH_LINES = 2;

    /** {@return whether an input that begins so is a network of this format} */
    abstract boolean isFormatOf(Head head);

    /** {@return the text from its first line on that is not blank and not a remark} */
    private static String withoutRemarks(String text, char mark) {
        int from = 0;
        while (from < text.length() && (text.charAt(from) == mark || Character.isWhitespace(text.charAt(from)))) {
            boolean remark = text.charAt(from) == mark;
            while (remark && from < text.length() && "\r\n".indexOf(text.charAt(from)) < 0) {
                from++;
            }
            from += remark ? 0 : 1;
        }
        return text.substring(from);
    }

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
        String text = head.text();
        Matcher root = ROOT.matcher(text).region(afterProlog(text), text.length());
        return root.lookingAt() ? root.group(1).toLowerCase(Locale.ROOT) : "";
    }

    /** {@return where what an XML document may begin with is over: instructions, comments, a document type} */
    private static int afterProlog(String text) {
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("<?", at)) {
                at = after(text, "?>", at);
            } else if (text.startsWith("<!--", at)) {
                at = after(text, "-->", at);
            } else if (text.startsWith("<!DOCTYPE", at)) {
                int end = after(text, ">", at);
                boolean declares = text.substring(at, end).indexOf('[') >= 0;
                at = declares ? after(text, ">", after(text, "]", at)) : end;
            } else {
                break;
            }
        }
        return at;
    }

    private static int after(String text, String mark, int from) {
        int at = text.indexOf(mark, from);
        return at < 0 ? text.length() : at + mark.length();
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
