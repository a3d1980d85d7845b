package org.topicgraph.source;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Parses by Commons CSV, after decoding; for the encodings in which a byte of ASCII need not be a character of it. Runs of
 * sound records are parsed in one go; a run with bytes that are no characters goes record by record.
 */
final class CommonsParser implements FieldParser {
    private final TextEncoding encoding;
    private final CSVFormat format;

    CommonsParser(TextEncoding encoding, Dialect dialect) {
        this.encoding = encoding;
        this.format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(dialect.delimiter().orElse('\uFFFF')) // in no text
                .setQuote(dialect.quote().orElse(null))
                .setIgnoreEmptyLines(true)
                .get();
    }

    @Override
    public void parse(RecordBlock block, Visitor visitor) {
        int record = 0;
        while (record < block.size()) {
            if (!block.isSound(record)) {
                visitor.fault(
                        record,
                        block.fault(record).reason(),
                        block.fault(record).detail());
                record++;
                continue;
            }
            int end = record + 1;
            while (end < block.size() && block.isSound(end) && block.start(end) == block.end(end - 1)) {
                end++;
            }
            parseRun(block, record, end, visitor);
            record = end;
        }
    }

    private void parseRun(RecordBlock block, int first, int end, Visitor visitor) {
        int from = block.start(first);
        int to = block.end(end - 1);
        String text = encoding.lenient(block.bytes(), from, to);
        OptionalInt invalid =
                text.indexOf('\uFFFD') < 0 ? OptionalInt.empty() : encoding.firstInvalid(block.bytes(), from, to);
        List<String[]> parsed = invalid.isEmpty() ? parsed(text) : List.of();
        if (parsed.size() == end - first) {
            for (int record = first; record < end; record++) {
                visitor.fields(record, new Texts(parsed.get(record - first)));
            }
        } else if (end - first > 1) {
            for (int record = first; record < end; record++) {
                parseRun(block, record, record + 1, visitor);
            }
        } else if (invalid.isPresent()) {
            FieldParser.reportInvalid(block, first, from + invalid.getAsInt(), encoding, visitor);
        } else {
            // ASCII bytes within a character of several bytes, in an encoding of East Asia
            visitor.fault(
                    first,
                    RejectionReason.BAD_QUOTE,
                    "quotes that are none in " + encoding.charset().name());
        }
    }

    /** {@return the records of a text; fewer than there are if one cannot be parsed} */
    private List<String[]> parsed(String text) {
        List<String[]> records = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord fields : parser) {
                records.add(fields.values());
            }
        } catch (UncheckedIOException e) {
            return List.of();
        } catch (IOException e) {
            throw new IllegalStateException(e); // there is nothing to read from but the text
        }
        return records;
    }

    /** Fields that are texts already. */
    private record Texts(String[] texts) implements Fields {
        @Override
        public int count() {
            return texts.length;
        }

        @Override
        public String text(int field) {
            return texts[field];
        }
    }
}
