package org.topicgraph.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with places for values, filled from the methods of an object. Four marks, all there is:
 *
 * <pre>
 * {{name}}               the value, escaped for the format; {{.}} is the value of the block itself
 * {{&amp;name}}              the value as it is: for scripts, styles and data that are safe already
 * {{#name}}..{{/name}}   once for each element of a list; once for a record, true, a text that is not empty
 * {{^name}}..{{/name}}   once where the block above would not appear
 * </pre>
 *
 * A name is a component of the innermost record around it that has it, at last a method of the model. A name that nobody
 * has is a mistake in the template and refused, never an empty place. A line with nothing but a block mark leaves no line behind.
 */
final class Template {
    private static final Pattern BLOCK_ALONE =
            Pattern.compile("^[ \\t]*(\\{\\{[#^/][\\w.]+}})[ \\t]*\\n", Pattern.MULTILINE);
    private static final Pattern MARK = Pattern.compile("\\{\\{([&#^/]?)([\\w.]+)}}");

    private final String name;
    private final List<Part> parts;

    private Template(String name, List<Part> parts) {
        this.name = name;
        this.parts = parts;
    }

    /** {@return the template in that file beside this class} */
    static Template of(String resource) {
        return parse(resource, resource(resource));
    }

    /** {@return the text of a file beside this class, or of one on the class path if the name begins with a slash} */
    static String resource(String resource) {
        try (InputStream in = Template.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Template parse(String name, String text) {
        String tidy = BLOCK_ALONE.matcher(text).replaceAll("$1");
        Matcher mark = MARK.matcher(tidy);
        Deque<Block> open = new ArrayDeque<>();
        open.push(new Block("", false, new ArrayList<>()));
        int from = 0;
        while (mark.find()) {
            open.peek().parts.add(new Literal(tidy.substring(from, mark.start())));
            from = mark.end();
            String what = mark.group(2);
            switch (mark.group(1)) {
                case "#", "^" -> open.push(new Block(what, mark.group(1).equals("^"), new ArrayList<>()));
                case "/" -> {
                    Block closed = open.pop();
                    if (open.isEmpty() || !closed.name.equals(what)) {
                        throw new IllegalStateException(
                                "%s: {{/%s}} closes {{#%s}}".formatted(name, what, closed.name));
                    }
                    open.peek().parts.add(closed);
                }
                default -> open.peek().parts.add(new Value(what, !mark.group(1).isEmpty()));
            }
        }
        open.peek().parts.add(new Literal(tidy.substring(from)));
        if (open.size() > 1) {
            throw new IllegalStateException("%s: {{#%s}} is never closed".formatted(name, open.peek().name));
        }
        return new Template(name, open.peek().parts);
    }

    /**
     * {@return the text with its places filled}
     *
     * @param model a record or another object of this package
     * @param escape what makes a text safe in this format
     */
    String fill(Object model, UnaryOperator<String> escape) {
        StringBuilder out = new StringBuilder();
        Deque<Object> scopes = new ArrayDeque<>();
        scopes.push(model);
        write(parts, scopes, escape, out);
        return out.toString();
    }

    private void write(List<Part> some, Deque<Object> scopes, UnaryOperator<String> escape, StringBuilder out) {
        for (Part part : some) {
            if (part instanceof Literal literal) {
                out.append(literal.text);
            } else if (part instanceof Value value) {
                String text = String.valueOf(find(value.name, scopes));
                out.append(value.asIs ? text : escape.apply(text));
            } else if (part instanceof Block block) {
                write(block, scopes, escape, out);
            }
        }
    }

    private void write(Block block, Deque<Object> scopes, UnaryOperator<String> escape, StringBuilder out) {
        List<?> elements = elements(find(block.name, scopes));
        if (block.whereAbsent) {
            if (elements.isEmpty()) {
                write(block.parts, scopes, escape, out);
            }
            return;
        }
        for (Object element : elements) {
            scopes.push(element);
            write(block.parts, scopes, escape, out);
            scopes.pop();
        }
    }

    private static List<?> elements(Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        if (value instanceof Optional<?> optional) {
            return optional.stream().toList();
        }
        boolean absent = Boolean.FALSE.equals(value) || "".equals(value);
        return absent ? List.of() : List.of(value);
    }

    private Object find(String value, Deque<Object> scopes) {
        if (value.equals(".")) {
            return scopes.peek();
        }
        for (Object scope : scopes) {
            if (scope.getClass().getPackage() == Template.class.getPackage()) {
                for (Method method : scope.getClass().getDeclaredMethods()) {
                    if (method.getName().equals(value) && method.getParameterCount() == 0) {
                        return call(method, scope);
                    }
                }
            }
        }
        throw new IllegalStateException("%s: nothing is called %s here".formatted(name, value));
    }

    private static Object call(Method method, Object scope) {
        try {
            method.setAccessible(true);
            return method.invoke(scope);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + method, e);
        }
    }

    private sealed interface Part {}

    private record Literal(String text) implements Part {}

    private record Value(String name, boolean asIs) implements Part {}

    private record Block(String name, boolean whereAbsent, List<Part> parts) implements Part {}
}
