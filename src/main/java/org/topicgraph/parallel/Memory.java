package org.topicgraph.parallel;

import java.util.Locale;

/** The memory that the virtual machine was given, asked before much of it is taken. */
public final class Memory {
    private static final double GIB = 1L << 30;

    private Memory() {}

    /**
     * Goes on only if so much can be had at all.
     *
     * @param bytes the least that is needed at one time, what is held already included
     * @param what takes it, in the plural, as a person would say it: {@code "8,239,337 links"}
     * @throws MemoryException if it is more than there is
     */
    public static void require(long bytes, String what) {
        require(bytes, what, Runtime.getRuntime().maxMemory());
    }

    static void require(long bytes, String what, long most) {
        if (bytes > most) {
            throw new MemoryException(String.format(
                    Locale.ROOT,
                    "%s need at least %.1f GiB of memory, and there are %.1f: give more with --memory %dg, or keep less with"
                            + " --min-weight, --min-occurrences or --top-topics",
                    what,
                    bytes / GIB,
                    most / GIB,
                    (long) Math.ceil(1.5 * bytes / GIB)));
        }
    }
}
