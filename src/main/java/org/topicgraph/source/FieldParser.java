package org.topicgraph.source;

import java.util.ArrayList;
import java.util.List;

/** Decodes the records of a block and cuts them into fields. Stateless: one parser serves all threads. */
interface FieldParser {
    /** The fields of one record; to be used only until the visitor returns. */
    interface Fields {
        int count();

        /** {@return the text of a field, its quotes removed} */
        String text(int field);
    }

    /** Takes in the records of a block in order, each by one of the two. */
    interface Visitor {
        void fields(int record, Fields fields);

        void fault(int record, RejectionReason reason, String detail);
    }

    void parse(RecordBlock block, Visitor visitor);

    /** {@return the parser for tables in this encoding} */
    static FieldParser of(TextEncoding encoding, Dialect dialect) {
        return FieldLexer.reads(encoding) ? new FieldLexer(encoding, dialect) : new CommonsParser(encoding, dialect);
    }

    /** {@return the sound records of a block, as far as they can be decoded} */
    default List<String[]> records(RecordBlock block) {
        List<String[]> records = new ArrayList<>();
        parse(block, new Visitor() {
            @Override
            public void fields(int record, Fields fields) {
                String[] texts = new String[fields.count()];
                for (int field = 0; field < texts.length; field++) {
                    texts[field] = fields.text(field);
                }
                records.add(texts);
            }

            @Override
            public void fault(int record, RejectionReason reason, String detail) {
                // not asked for
            }
        });
        return records;
    }

    /** Says of a record that its bytes are no characters. */
    static void reportInvalid(RecordBlock block, int record, int place, TextEncoding encoding, Visitor visitor) {
        long offset = block.byteOffset(record) + place - block.start(record);
        String detail = "not %s at byte %d".formatted(encoding.charset().name(), offset);
        visitor.fault(record, RejectionReason.INVALID_ENCODING, detail);
    }
}
