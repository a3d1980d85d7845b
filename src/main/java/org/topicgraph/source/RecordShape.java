package org.topicgraph.source;

/**
 * Where the records of a format begin and end, told from its bytes in one pass. It keeps what it has to know from one call
 * to the next, so that pieces are the same whatever the sizes of buffers.
 */
interface RecordShape {
    /** What lies between two places. */
    enum Piece {
        /** More bytes are needed to tell. */
        UNFINISHED,
        /** What is no record: blank lines, brackets, comments. */
        BETWEEN,
        /** A record. */
        RECORD,
        /** Something that should be a record and is not; {@link #fault} says why. */
        FAULT
    }

    /** The bytes at hand, one unit of the encoding a place; what is not ASCII is a negative number. */
    interface Window {
        /** {@return the unit at a place before {@link #limit}} */
        byte at(int place);

        /** {@return the place after the last unit at hand} */
        int limit();

        /** {@return where the piece begins; before 0 if its beginning is not at hand any more} */
        int start();

        /** {@return whether nothing comes after {@link #limit}} */
        boolean isWhole();

        /** {@return the text of a range} */
        String text(int from, int to);

        /** {@return the number of the line at a place, from 1} */
        long line(int place);

        /** {@return the place after the line end at {@code place}; -1 if too little is at hand to tell} */
        default int lineEnd(int place) {
            if (at(place) == '\n') {
                return place + 1;
            }
            if (place + 1 < limit()) {
                return at(place + 1) == '\n' ? place + 2 : place + 1;
            }
            return isWhole() ? place + 1 : -1;
        }
    }

    /**
     * Looks on from a place.
     *
     * @param from the beginning of a piece, or {@link #end} of an unfinished one
     * @return what the piece is; {@code UNFINISHED} at the end of the input only for what is to be passed over
     */
    Piece scan(Window window, int from);

    /** {@return the place after the piece; of an unfinished one, how far it was looked at} */
    int end();

    /** {@return why the last piece is no record; its length is not asked for} */
    RecordBlock.Fault fault();
}
