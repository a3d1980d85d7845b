package org.topicgraph.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A file that holds files. Read from its first member to its last; nothing is ever written under a member's name. */
interface Archive extends AutoCloseable {
    /** By which archives are found in folders, also below the ending of a packing. */
    Set<String> ENDINGS = Set.of("zip", "tar", "tgz", "tbz2", "txz", "tzst");

    /**
     * What an archive holds.
     *
     * @param name with the folders in the archive
     * @param bytes its contents, to be read before the next member is asked for; closing them is not needed
     * @param special whether it is a link or a device, and has no contents of its own
     */
    record Member(String name, InputStream bytes, boolean special) {}

    /** {@return the next member that is no folder; empty at the end, when the archive is known to be whole} */
    Optional<Member> next() throws IOException;

    /** {@return how many bytes of the file were read so far} */
    long consumed();

    /** {@return what is odd about the archive, a clause; known at the end} */
    Optional<String> oddity();

    @Override
    void close() throws IOException;

    /** {@return whether files with this name are opened as archives when they are found in a folder} */
    static boolean hasKnownEnding(String name) {
        String unpacked = Packing.withoutEnding(name);
        return ENDINGS.contains(
                unpacked.substring(unpacked.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }
}
