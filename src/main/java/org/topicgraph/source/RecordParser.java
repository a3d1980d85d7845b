package org.topicgraph.source;

import java.util.List;
import java.util.Optional;

/** Turns the records of a format into what rows are made of. Called by several threads at once. */
interface RecordParser {
    /**
     * What is read of a record.
     *
     * @param topics one topic each
     * @param id its own identifier, or empty
     * @param text title and abstract, or whatever it says, or empty
     * @param date as written, or empty
     * @param doi as written, or empty
     * @param title or empty
     * @param group what the record has in common with those of its group, or empty
     * @param weight how much it counts, as written, or empty
     */
    record Cells(
            List<String> topics,
            String id,
            String text,
            String date,
            String doi,
            String title,
            String group,
            String weight) {}

    /** Takes in the records of a block in order, each by one of the two; what is no row is left out. */
    interface Visitor {
        void cells(int record, Cells cells);

        void fault(int record, RejectionReason reason, String detail);
    }

    /** Parses records one by one. */
    interface Single extends RecordParser {
        /** {@return what is read of a sound record; empty if it is none of those that are rows} */
        Optional<Cells> parse(RecordBlock records, int record) throws BadRecord;

        @Override
        default void parse(RecordBlock records, Visitor visitor) {
            for (int record = 0; record < records.size(); record++) {
                if (!records.isSound(record)) {
                    RecordBlock.Fault fault = records.fault(record);
                    visitor.fault(record, fault.reason(), fault.detail());
                    continue;
                }
                try {
                    Optional<Cells> cells = parse(records, record);
                    if (cells.isPresent()) {
                        visitor.cells(record, cells.get());
                    }
                } catch (BadRecord e) {
                    visitor.fault(record, e.reason(), e.getMessage());
                }
            }
        }
    }

    void parse(RecordBlock records, Visitor visitor);

    /** {@return one line that says what the input was taken for} */
    String description();

    /** {@return what is read of each record; numbers are 0, since the fields have no order} */
    List<ChosenColumn> columns();

    /** {@return what should be known of the reading so far, a sentence each, without the input's name} */
    List<String> warnings();
}
