package org.topicgraph.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.topicgraph.analysis.Column;
import org.topicgraph.analysis.Table;
import org.topicgraph.analysis.TimeTables;
import org.topicgraph.export.Numbers;

/**
 * The results as JSON for the page's scripts: tables by column, which is half the size of objects by row. No character that
 * could end or open an element is left in it, so it can stand in a script element as it is.
 *
 * <p>Decimals have six significant digits, as many as a page can show; the files beside it have them all.
 */
final class ReportData {
    private static final int DIGITS = 6;

    /** Named in the data by number, or the same in each row. */
    private static final Set<String> ENDS_AND_TYPE = Set.of("Source", "Target", "Type");

    /** The tables of time that the page draws; those of links are too large for it. */
    private static final List<String> TIME = List.of(
            TimeTables.SLICES,
            TimeTables.TOPIC_SLICES,
            TimeTables.BURSTS,
            TimeTables.PERIODS,
            TimeTables.PERIOD_CLUSTERS,
            TimeTables.CLUSTER_FLOW);

    private ReportData() {}

    static String json(ReportModel model) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.setCharacterEscapes(new ScriptEscapes());
            write(model, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringWriter has none
        }
        return out.toString();
    }

    private static void write(ReportModel model, JsonGenerator json) throws IOException {
        ReportSelection shown = model.selection();
        Table links = model.result().links();
        json.writeStartObject();
        json.writeStringField("title", model.title());
        json.writeNumberField("rows", model.result().manifest().rows().analysed());
        json.writeFieldName("topics");
        table(model.result().topics(), shown.topics(), row -> row, Set.of(), json);
        json.writeFieldName("links");
        table(links, shown.links(), shown::linkRow, ENDS_AND_TYPE, json);
        ends("source", shown, model.result()::source, json);
        ends("target", shown, model.result()::target, json);
        whole("clusters", model.result().clusters(), json);
        Optional<EvidenceRows> evidence = EvidenceRows.of(model.result(), shown);
        if (evidence.isPresent()) {
            evidence(model.result().further("rows").orElseThrow(), evidence.get(), json);
        }
        for (String time : TIME) {
            Optional<Table> table = model.result().further(time);
            if (table.isPresent()) {
                whole(time, table.get(), json);
            }
        }
        json.writeEndObject();
    }

    private static void whole(String name, Table table, JsonGenerator json) throws IOException {
        json.writeFieldName(name);
        table(table, table.rows(), row -> row, Set.of(), json);
    }

    /** Rows by number, and for each topic and link the places among them. */
    private static void evidence(Table rows, EvidenceRows evidence, JsonGenerator json) throws IOException {
        Table shortened = new Table(
                rows.name(),
                rows.rows(),
                rows.columns().stream()
                        .map(column -> column.name().equals("text")
                                ? Column.texts(
                                        column.name(),
                                        column.meaning(),
                                        row -> EvidenceRows.shortened(column.text(row)))
                                : column)
                        .toList());
        json.writeFieldName("rowTexts");
        table(shortened, evidence.rows().size(), evidence.rows()::get, Set.of(), json);
        places("rowsOfTopic", evidence.ofTopic(), json);
        places("rowsOfLink", evidence.ofLink(), json);
    }

    private static void places(String name, List<List<Integer>> places, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (List<Integer> some : places) {
            json.writeStartArray();
            for (int place : some) {
                json.writeNumber(place);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static void ends(String name, ReportSelection shown, IntUnaryOperator end, JsonGenerator json)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (int link = 0; link < shown.links(); link++) {
            json.writeNumber(end.applyAsInt(shown.linkRow(link)));
        }
        json.writeEndArray();
    }

    private static void table(Table table, int rows, IntUnaryOperator rowOf, Set<String> without, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        json.writeNumberField("rows", rows);
        json.writeArrayFieldStart("columns");
        for (Column column : table.columns()) {
            if (!without.contains(column.name())) {
                column(column, rows, rowOf, json);
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void column(Column column, int rows, IntUnaryOperator rowOf, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", column.name());
        json.writeStringField("title", Phrases.title(column.name()));
        json.writeStringField("type", column.type().name().toLowerCase(java.util.Locale.ROOT));
        json.writeStringField("unit", column.unit());
        json.writeStringField("meaning", column.meaning());
        json.writeStringField("formula", column.formula());
        json.writeStringField("source", column.source());
        json.writeArrayFieldStart("values");
        for (int row = 0; row < rows; row++) {
            value(column, rowOf.applyAsInt(row), json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void value(Column column, int row, JsonGenerator json) throws IOException {
        switch (column.type()) {
            case TEXT -> json.writeString(column.text(row));
            case INTEGER -> json.writeNumber(column.integer(row));
            case DECIMAL -> {
                double value = column.number(row);
                if (Double.isFinite(value)) {
                    json.writeNumber(
                            Numbers.shortest(Phrases.significant(value, DIGITS).doubleValue()));
                } else {
                    json.writeNull();
                }
            }
        }
    }

    /** Also escapes what HTML could take for the end of the element, and what old scripts take for a line break. */
    private static final class ScriptEscapes extends CharacterEscapes {
        private static final long serialVersionUID = 1;
        private static final int[] ASCII = asciiEscapes();

        private static int[] asciiEscapes() {
            int[] escapes = CharacterEscapes.standardAsciiEscapesForJSON();
            for (char c : "<>&".toCharArray()) {
                escapes[c] = CharacterEscapes.ESCAPE_STANDARD;
            }
            return escapes;
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ASCII.clone();
        }

        @Override
        public SerializableString getEscapeSequence(int c) {
            return c == 0x2028 || c == 0x2029 ? new SerializedString("\\u%04x".formatted(c)) : null;
        }
    }
}
