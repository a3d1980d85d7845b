package org.topicgraph.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.topicgraph.export.Numbers;
import org.topicgraph.parallel.Progress;
import org.topicgraph.source.ChosenColumn;
import org.topicgraph.source.DatabaseQuery;
import org.topicgraph.source.InputPreview;
import org.topicgraph.source.InputReport;
import org.topicgraph.source.Network;
import org.topicgraph.source.ReadingLimits;
import org.topicgraph.source.Rejection;
import org.topicgraph.source.Row;
import org.topicgraph.source.SourceOptions;
import org.topicgraph.source.Sources;

/** What the inputs are taken for, with their first rows as understood: on standard output, for it is what was asked for. */
final class Explanation {
    private static final int ROWS = 5;

    /** Rows of a database that are asked for; what the columns are is found from fewer. */
    private static final int SAMPLE = 2000;

    /** Characters of a cell that are shown. */
    private static final int LONGEST = 100;

    private final StringBuilder text = new StringBuilder();

    private Explanation() {}

    /** {@return the exit code; inputs that cannot be used end with an exception, as in a run} */
    static int print(List<String> inputs, SourceOptions options) {
        return print(Sources.of(inputs, options, ReadingLimits.DEFAULTS, System.in));
    }

    /** {@return the exit code; the database is asked for no more rows than are needed to understand the result} */
    static int print(DatabaseQuery query, SourceOptions options) {
        try (DatabaseQuery.Result result = query.runFor(SAMPLE)) {
            return print(Sources.ofQuery(query, result, options, ReadingLimits.DEFAULTS));
        }
    }

    private static int print(Sources sources) {
        Explanation explanation = new Explanation();
        if (sources.isNetwork()) {
            explanation.addNetwork(sources);
        } else {
            sources.preview(ROWS).forEach(explanation::add);
        }
        sources.remarks().forEach(remark -> explanation.line("note: " + remark));
        PrintStream out = System.out;
        byte[] bytes = explanation.text.toString().getBytes(StandardCharsets.UTF_8);
        out.write(bytes, 0, bytes.length);
        out.flush();
        return ExitCode.OK.number();
    }

    private void line(String line) {
        text.append(Console.visible(line).replace("\n", "\\n")).append('\n');
    }

    /** A network is read whole: which of its nodes are there shows at its end only. */
    private void addNetwork(Sources sources) {
        List<Rejection> rejections = new ArrayList<>();
        Network network = sources.network(
                rejection -> {
                    if (rejections.size() < ROWS) {
                        rejections.add(rejection);
                    }
                },
                Progress.NONE);
        for (InputReport input : network.inputs()) {
            line(input.name());
            line("  " + input.description());
            rejections.stream()
                    .filter(rejection -> rejection.source().equals(input.name()))
                    .forEach(rejection -> add("link", rejection));
            input.warnings().forEach(warning -> line("  warning: " + warning));
        }
        line("%d nodes, %d links".formatted(network.nodes(), network.links()));
        String[] labels = network.labels();
        for (int link = 0; link < Math.min(ROWS, network.links()); link++) {
            line("  %s - %s, weight %s"
                    .formatted(
                            quoted(labels[network.first()[link]]),
                            quoted(labels[network.second()[link]]),
                            Numbers.shortest(network.weight()[link])));
        }
    }

    private void add(InputPreview input) {
        line(input.name());
        line("  " + input.description());
        if (!input.header().isEmpty()) {
            line("  columns: " + columns(input));
        }
        Map<Long, Rejection> rejections = new TreeMap<>();
        input.rejections().forEach(rejection -> rejections.put(rejection.row(), rejection));
        for (Row row : input.rows()) {
            addRejectionsBefore(row.number(), rejections);
            add(row, input);
        }
        addRejectionsBefore(Long.MAX_VALUE, rejections);
        input.warnings().forEach(warning -> line("  warning: " + warning));
    }

    private static String columns(InputPreview input) {
        StringJoiner columns = new StringJoiner(", ");
        for (int column = 0; column < input.header().size(); column++) {
            int number = column + 1;
            String name = input.header().get(column);
            String roles = input.columns().stream()
                    .filter(chosen -> chosen.number() == number)
                    .map(ChosenColumn::role)
                    .collect(Collectors.joining(" and "));
            columns.add(number + (name.isEmpty() ? "" : " " + quoted(name)) + (roles.isEmpty() ? "" : " = " + roles));
        }
        return columns.toString();
    }

    private void addRejectionsBefore(long row, Map<Long, Rejection> rejections) {
        while (!rejections.isEmpty() && rejections.keySet().iterator().next() < row) {
            add("row", rejections.remove(rejections.keySet().iterator().next()));
        }
    }

    private void add(String what, Rejection rejection) {
        String detail = rejection.detail().isEmpty() ? "" : " (" + rejection.detail() + ")";
        line("  %s %d, line %d, rejected: %s%s: %s"
                .formatted(
                        what,
                        rejection.row(),
                        rejection.line(),
                        rejection.reason().meaning(),
                        detail,
                        shortened(rejection.raw())));
    }

    private void add(Row row, InputPreview input) {
        line("  row %d, line %d: %s".formatted(row.number(), row.line(), topics(row, input)));
        cell("id", row.id());
        cell("date", row.date());
        cell("text", row.text());
        cell("joined by", row.join());
        cell("weight", row.weight());
    }

    private static String topics(Row row, InputPreview input) {
        List<String> topics = new ArrayList<>();
        try {
            row.topicCells().forEach(cell -> input.separator()
                    .split(cell, (whole, from, to) -> topics.add(quoted(whole.substring(from, to)))));
        } catch (IllegalArgumentException e) {
            return "to be rejected: " + e.getMessage();
        }
        return topics.isEmpty() ? "no topics" : String.join(" ", topics);
    }

    private void cell(String what, String cell) {
        if (!cell.isBlank()) {
            line("    " + what + ": " + shortened(cell.strip()));
        }
    }

    private static String quoted(String part) {
        return '"' + shortened(part) + '"';
    }

    private static String shortened(String part) {
        return part.codePointCount(0, part.length()) <= LONGEST
                ? part
                : part.substring(0, part.offsetByCodePoints(0, LONGEST)) + "...";
    }
}
