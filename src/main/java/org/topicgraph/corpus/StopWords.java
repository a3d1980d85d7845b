package org.topicgraph.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.topicgraph.source.InputException;

/**
 * Topics that are dropped: one a line, by key, so that case and white space do not matter. A line {@code /.../} is a regular
 * expression of {@link Pattern}, looked for anywhere in the key, in any case; {@code /^.{1,2}$/} drops all keys of one or
 * two characters. A line that is {@code #}, or begins with it and a blank, is a comment; {@code #metoo} is a topic.
 *
 * <p>Some patterns take time without end on a harmless key. Each search has {@value #STEPS} looks at characters of the key; a
 * pattern that needs more is refused with its line and the key.
 */
public final class StopWords implements KeyRule {
    /** A thousand times what ordinary patterns need on the longest key. */
    private static final int STEPS = 1_000_000;

    private static final int LONGEST_PATTERN = 1_000;

    private record Expression(Pattern pattern, String rule, int line) {}

    private final ListFile file;
    private final String name;
    private final Map<String, Integer> lineOfKey;
    private final List<Expression> expressions;

    private StopWords(ListFile file, String name, Map<String, Integer> lineOfKey, List<Expression> expressions) {
        this.file = file;
        this.name = name;
        this.lineOfKey = lineOfKey;
        this.expressions = expressions;
    }

    /**
     * Reads stop words.
     *
     * @param name of the rule in the ledger: {@code stop word}, and more where there are several files
     * @param toKey turns a label into the key of its topic
     * @throws InputException if the file cannot be read or has a regular expression that is none
     */
    public static StopWords read(Path path, String name, UnaryOperator<String> toKey) {
        ListFile file = ListFile.read(path);
        Map<String, Integer> lineOfKey = new HashMap<>();
        List<Expression> expressions = new ArrayList<>();
        for (int line = 1; line <= file.lines().size(); line++) {
            String text = file.lines().get(line - 1).strip();
            if (text.isEmpty() || text.equals("#") || text.startsWith("# ")) {
                continue;
            }
            if (text.length() > 2 && text.startsWith("/") && text.endsWith("/")) {
                expressions.add(expression(file, name, line, text.substring(1, text.length() - 1)));
            } else {
                lineOfKey.putIfAbsent(toKey.apply(text), line);
            }
        }
        lineOfKey.remove("");
        return new StopWords(file, name, lineOfKey, List.copyOf(expressions));
    }

    private static Expression expression(ListFile file, String name, int line, String text) {
        if (text.length() > LONGEST_PATTERN) {
            throw file.unusable(line, "a regular expression of more than " + LONGEST_PATTERN + " characters");
        }
        try {
            Pattern pattern = Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
            return new Expression(pattern, rule(name, line), line);
        } catch (PatternSyntaxException e) {
            throw file.unusable(line, "/%s/ is no regular expression: %s".formatted(text, e.getDescription()));
        }
    }

    private static String rule(String name, int line) {
        return name + " line " + line;
    }

    @Override
    public Outcome apply(String key) {
        Integer line = lineOfKey.get(key);
        if (line != null) {
            return Outcome.dropped(key, rule(name, line));
        }
        for (Expression expression : expressions) {
            if (found(expression, key)) {
                return Outcome.dropped(key, expression.rule());
            }
        }
        return Outcome.kept(key);
    }

    /** {@return the lines that drop nothing, in their order; of two lines for the same topic the second} */
    @Override
    public List<UnusedLine> unused(Set<String> keys) {
        boolean[] used = new boolean[file.lines().size() + 1];
        for (String key : keys) {
            Integer line = lineOfKey.get(key);
            if (line != null) {
                used[line] = true;
            }
            for (Expression expression : expressions) {
                used[expression.line()] = used[expression.line()] || found(expression, key);
            }
        }
        List<UnusedLine> unused = new ArrayList<>();
        for (int line = 1; line < used.length; line++) {
            String text = file.lines().get(line - 1).strip();
            if (!used[line] && !text.isEmpty() && !text.equals("#") && !text.startsWith("# ")) {
                unused.add(new UnusedLine(file.name(), line, text));
            }
        }
        return unused;
    }

    private boolean found(Expression expression, String key) {
        try {
            return expression.pattern().matcher(new Budgeted(key)).find();
        } catch (OutOfSteps | StackOverflowError e) {
            throw file.unusable(
                    expression.line(),
                    "/%s/ takes too long on the topic \"%s\"; write it without a repetition inside a repetition"
                            .formatted(expression.pattern().pattern(), key));
        }
    }

    /** Says that a search looked at the key too often. */
    private static final class OutOfSteps extends RuntimeException {
        private static final long serialVersionUID = 1;

        OutOfSteps() {
            super(null, null, false, false);
        }
    }

    /** A key that may be looked at so many times. */
    private static final class Budgeted implements CharSequence {
        private final String key;
        private int looks;

        Budgeted(String key) {
            this.key = key;
        }

        @Override
        public char charAt(int index) {
            if (++looks > STEPS) {
                throw new OutOfSteps();
            }
            return key.charAt(index);
        }

        @Override
        public int length() {
            return key.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return key.substring(start, end);
        }

        @Override
        public String toString() {
            return key;
        }
    }
}
