package org.topicgraph.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.topicgraph.source.InputException;

/**
 * Which topics stand for which, as the user wrote it down. Three forms of file are read, told apart by the first line that is
 * not blank:
 *
 * <ul>
 *   <li>VOSviewer's: a header with the columns {@code label} and {@code replace by}, then a pair a line, separated by tabs,
 *       commas or semicolons; a cell may stand in double quotes; further columns are ignored; an empty replacement drops the
 *       topic;
 *   <li>CiteSpace's alias file: {@code primary#secondary}, the mark {@code @PHRASE} before either left out;
 *   <li>groups: {@code target;variant;variant}.
 * </ul>
 *
 * <p>Both sides are turned into keys, so that case and white space do not matter. Replacements are followed to the end of
 * their chain; a cycle is refused with its members, and so is a label with two replacements. A label replaced by itself
 * says how the topic is to be spelt and nothing else.
 */
public final class Thesaurus implements KeyRule {
    private static final String LABEL = "label";
    private static final String REPLACE_BY = "replace by";
    private static final String CITESPACE_PHRASE = "@PHRASE";
    private static final String FORMULA_STARTS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20\t\r";

    /** A replacement as written; an empty target drops. */
    private record Entry(String target, int line) {}

    /** Where the chain from a key ends: the last replacement, the key before it, the line of it, and how many there are. */
    private record End(String target, String last, int line, int steps) {}

    private final String name;
    private final String file;
    private final Map<String, Entry> entries; // in the order of lines
    private final Map<String, String> spellings;
    private final Map<String, End> ends = new HashMap<>();

    private Thesaurus(String name, Map<String, Entry> entries, Map<String, String> spellings, ListFile file) {
        this.name = name;
        this.file = file.name();
        this.entries = entries;
        this.spellings = spellings;
        entries.keySet().forEach(key -> follow(key, file));
    }

    /**
     * Reads a thesaurus.
     *
     * @param name of the rule in the ledger: {@code thesaurus}, and more where there are several
     * @param toKey turns a label into the key of its topic; an empty key is no topic
     * @throws InputException if the file cannot be read or a line of it cannot be meant
     */
    public static Thesaurus read(Path path, String name, UnaryOperator<String> toKey) {
        ListFile file = ListFile.read(path);
        Map<String, Entry> entries = new LinkedHashMap<>();
        Map<String, String> spellings = new HashMap<>();
        for (Pair pair : pairs(file)) {
            String key = toKey.apply(pair.label());
            if (key.isEmpty()) {
                throw file.unusable(pair.line(), "no label before its replacement \"" + pair.replacement() + "\"");
            }
            String target = toKey.apply(pair.replacement());
            if (!target.isEmpty()) {
                spellings.putIfAbsent(target, pair.replacement());
            }
            if (target.equals(key)) {
                continue;
            }
            Entry before = entries.putIfAbsent(key, new Entry(target, pair.line()));
            if (before != null && !before.target().equals(target)) {
                throw file.unusable(
                        pair.line(),
                        "\"%s\" is to be %s, but line %d has it %s; keep one of them"
                                .formatted(pair.label(), action(target), before.line(), action(before.target())));
            }
        }
        return new Thesaurus(name, entries, spellings, file);
    }

    private static String action(String target) {
        return target.isEmpty() ? "dropped" : "replaced by \"" + target + "\"";
    }

    @Override
    public Outcome apply(String key) {
        End end = ends.get(key);
        if (end == null) {
            return Outcome.kept(key);
        }
        String rule = name + " line " + entries.get(key).line();
        if (end.steps() > 1) {
            rule += (end.steps() > 2 ? " to " : " and ") + end.line();
        }
        return end.target().isEmpty() ? Outcome.dropped(end.last(), rule) : Outcome.replaced(end.target(), rule);
    }

    /**
     * {@return the thesaurus's own spelling of a replacement, as first written; empty if the key replaces nothing} It is what
     * to show where no row has the topic under that key.
     */
    @Override
    public Optional<String> spelling(String key) {
        return Optional.ofNullable(spellings.get(key));
    }

    /** {@return how many labels are replaced or dropped} */
    public int size() {
        return entries.size();
    }

    @Override
    public List<UnusedLine> unused(Set<String> keys) {
        Set<String> used = new HashSet<>();
        for (String key : entries.keySet()) {
            if (keys.contains(key)) {
                String at = key;
                while (entries.containsKey(at) && used.add(at)) {
                    at = entries.get(at).target();
                }
            }
        }
        return entries.entrySet().stream()
                .filter(entry -> !used.contains(entry.getKey()))
                .map(entry -> new UnusedLine(file, entry.getValue().line(), entry.getKey()))
                .toList();
    }

    /** Follows a chain to its end, or to where the end is known, and notes the outcome of every key on the way. */
    private void follow(String start, ListFile file) {
        Set<String> passed = new LinkedHashSet<>();
        String end = start;
        while (entries.containsKey(end) && !ends.containsKey(end)) {
            if (!passed.add(end)) {
                throw cycle(end, passed, file);
            }
            end = entries.get(end).target();
        }
        List<String> chain = new ArrayList<>(passed);
        for (int i = chain.size() - 1; i >= 0; i--) {
            Entry entry = entries.get(chain.get(i));
            End next = ends.get(entry.target());
            ends.put(
                    chain.get(i),
                    next == null
                            ? new End(entry.target(), chain.get(i), entry.line(), 1)
                            : new End(next.target(), next.last(), next.line(), next.steps() + 1));
        }
    }

    private InputException cycle(String key, Set<String> passed, ListFile file) {
        List<String> members = new ArrayList<>(passed);
        members = members.subList(members.indexOf(key), members.size());
        String chain = members.stream()
                .map(member ->
                        "\"%s\" (line %d)".formatted(member, entries.get(member).line()))
                .collect(Collectors.joining(" by "));
        return file.unusable(
                entries.get(key).line(),
                "replacements go round in a circle: %s by \"%s\"; take one of these lines out".formatted(chain, key));
    }

    /** One replacement as written. */
    private record Pair(String label, String replacement, int line) {}

    private static List<Pair> pairs(ListFile file) {
        List<Pair> pairs = new ArrayList<>();
        int first = 0;
        while (first < file.lines().size() && file.lines().get(first).isBlank()) {
            first++;
        }
        if (first == file.lines().size()) {
            return pairs;
        }
        String head = file.lines().get(first);
        for (char delimiter : new char[] {'\t', ',', ';'}) {
            List<String> columns = cells(head, delimiter).stream()
                    .map(cell -> cell.toLowerCase(Locale.ROOT))
                    .toList();
            if (columns.contains(LABEL) && columns.contains(REPLACE_BY)) {
                forEachLine(
                        file,
                        first + 1,
                        (text, line) -> pairs.add(tablePair(
                                cells(text, delimiter), columns.indexOf(LABEL), columns.indexOf(REPLACE_BY), line)));
                return pairs;
            }
        }
        if (head.indexOf(';') >= 0) {
            forEachLine(file, first, (text, line) -> addGroup(file, text, line, pairs));
        } else if (head.indexOf('#') >= 0) {
            forEachLine(file, first, (text, line) -> pairs.add(aliasPair(file, text, line)));
        } else {
            throw file.unusable(
                    first + 1,
                    "not a thesaurus: its first line is neither the header \"label<TAB>replace by\","
                            + " nor \"primary#secondary\", nor \"target;variant;variant\"");
        }
        return pairs;
    }

    /** Something to do with a line. */
    private interface LineBody {
        void accept(String text, int line);
    }

    private static void forEachLine(ListFile file, int first, LineBody body) {
        for (int i = first; i < file.lines().size(); i++) {
            if (!file.lines().get(i).isBlank()) {
                body.accept(file.lines().get(i), i + 1);
            }
        }
    }

    private static Pair tablePair(List<String> cells, int label, int replaceBy, int line) {
        return new Pair(
                label < cells.size() ? unguarded(cells.get(label)) : "",
                replaceBy < cells.size() ? unguarded(cells.get(replaceBy)) : "",
                line);
    }

    private static void addGroup(ListFile file, String text, int line, List<Pair> pairs) {
        List<String> cells = cells(text, ';');
        String target = cells.get(0);
        if (target.isEmpty()) {
            throw file.unusable(line, "no target before the first semicolon");
        }
        for (String variant : cells.subList(1, cells.size())) {
            if (!variant.isEmpty()) {
                pairs.add(new Pair(variant, target, line));
            }
        }
    }

    private static Pair aliasPair(ListFile file, String text, int line) {
        int mark = text.indexOf('#');
        if (mark < 0 || mark != text.lastIndexOf('#')) {
            throw file.unusable(
                    line, "not \"primary#secondary\" with one #; for topics that have a # write \"target;variant\"");
        }
        String primary = withoutPhraseMark(text.substring(0, mark));
        String secondary = withoutPhraseMark(text.substring(mark + 1));
        if (primary.isEmpty() || secondary.isEmpty()) {
            throw file.unusable(line, "nothing " + (primary.isEmpty() ? "before" : "after") + " the #");
        }
        return new Pair(secondary, primary, line);
    }

    private static String withoutPhraseMark(String cell) {
        String stripped = cell.strip();
        return stripped.startsWith(CITESPACE_PHRASE)
                ? stripped.substring(CITESPACE_PHRASE.length()).strip()
                : stripped;
    }

    /** Spreadsheets must not run a cell, so tables written here have an apostrophe before such a start; it comes off again. */
    private static String unguarded(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA_STARTS.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }

    /**
     * {@return the cells of a line, trimmed} A cell is quoted if it begins with a double quote and another one, not doubled,
     * stands before the next delimiter or the end; else quotes are text.
     */
    static List<String> cells(String line, char delimiter) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        while (from <= line.length()) {
            int close = line.startsWith("\"", from) ? closingQuote(line, from + 1, delimiter) : -1;
            int end = line.indexOf(delimiter, Math.max(close, from));
            if (end < 0) {
                end = line.length();
            }
            String cell = close < 0
                    ? line.substring(from, end)
                    : line.substring(from + 1, close).replace("\"\"", "\"");
            cells.add(cell.strip());
            from = end + 1;
        }
        return cells;
    }

    private static int closingQuote(String line, int from, char delimiter) {
        for (int i = line.indexOf('"', from); i >= 0; i = line.indexOf('"', i + 1)) {
            if (i + 1 < line.length() && line.charAt(i + 1) == '"') {
                i++;
            } else {
                return i + 1 == line.length() || line.charAt(i + 1) == delimiter ? i : -1;
            }
        }
        return -1;
    }
}
