package org.topicgraph.cli;

/** How a run ended, for scripts; the numbers are those of BSD's sysexits where it has one. */
enum ExitCode {
    OK(0, "done, also with rejected rows below the limit"),
    INCOMPLETE(10, "done, but not all of it"),
    USAGE(64, "the command line is wrong"),
    DATA(65, "the data cannot be used, or more rows were rejected than allowed"),
    NO_INPUT(66, "an input is missing or unreadable"),
    UNAVAILABLE(69, "an engine or program it needs is not there"),
    SOFTWARE(70, "a fault of topicgraph's own"),
    MEMORY(71, "not enough memory"),
    CANNOT_CREATE(73, "the output cannot be created"),
    IO(74, "an error of reading or writing"),
    LOCKED(75, "another run holds the folder"),
    NO_PERMISSION(77, "no permission"),
    INTERRUPTED(130, "interrupted");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    int number() {
        return number;
    }

    String meaning() {
        return meaning;
    }
}
