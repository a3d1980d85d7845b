package org.topicgraph.source;

/** How many fields the records of a table may have. */
enum RecordLength {
    /** As many as there are columns. */
    FIXED,
    /** As many, or fewer where the last columns are topics: a record may end with its last topic. */
    MAY_END_EARLY,
    /** Any number: fields beyond the last column are topics, too. */
    ANY
}
