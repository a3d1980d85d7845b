package org.topicgraph.source;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The sheets of a file, of which one is read. */
final class SheetNames {
    private SheetNames() {}

    /** {@return the place of the sheet of that name, or number; of the first if none is named} */
    static int place(List<String> names, Optional<String> wanted, String shown) {
        if (names.isEmpty()) {
            throw new InputException(InputException.Kind.UNUSABLE, shown + ": there is no sheet in it");
        }
        if (wanted.isEmpty()) {
            return 0;
        }
        int place = names.indexOf(wanted.get());
        for (int i = 0; place < 0 && i < names.size(); i++) {
            place = names.get(i).equalsIgnoreCase(wanted.get().strip()) ? i : place;
        }
        for (int i = 0; place < 0 && i < names.size(); i++) {
            place = wanted.get().equals(Integer.toString(i + 1)) ? i : place;
        }
        if (place < 0) {
            throw new InputException(
                    InputException.Kind.MISNAMED,
                    "%s: no sheet %s%s; there are: %s"
                            .formatted(
                                    shown,
                                    Printable.quoted(wanted.get()),
                                    NearestName.of(wanted.get(), names)
                                            .map(name -> " (did you mean " + Printable.quoted(name) + "?)")
                                            .orElse(""),
                                    names.stream()
                                            .limit(20)
                                            .map(Printable::quoted)
                                            .collect(Collectors.joining(", "))));
        }
        return place;
    }

    static String kind(String format, String sheet, int sheets) {
        String others = sheets == 1 ? "" : " (of %d; another one is named with --sheet)".formatted(sheets);
        return "%s, sheet %s%s".formatted(format, Printable.quoted(sheet), others);
    }
}
