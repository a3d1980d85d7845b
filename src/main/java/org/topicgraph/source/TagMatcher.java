package org.topicgraph.source;

import java.util.Locale;
import java.util.regex.Matcher;

/** Finds the tags of lines. For one thread. */
final class TagMatcher {
    private final Matcher matcher;

    TagMatcher(TaggedFormat format) {
        this.matcher = format.lines().tag().matcher("");
    }

    /** {@return whether the line of the text between the two places begins with a tag} */
    boolean matches(String text, int from, int to) {
        return matcher.reset(text).region(from, to).lookingAt();
    }

    /** {@return the tag just found; two letters in lower case are meant as capitals} */
    String tag() {
        String tag = matcher.group(1);
        boolean lower = tag.length() == 2 && (tag.charAt(0) > 'Z' || tag.charAt(1) > 'Z');
        return lower ? tag.toUpperCase(Locale.ROOT) : tag;
    }

    /** {@return where the value begins} */
    int valueStart() {
        return matcher.end();
    }
}
