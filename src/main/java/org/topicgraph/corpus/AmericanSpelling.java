package org.topicgraph.corpus;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * British spellings as American ones. The rules are generous and make words that do not exist; they are for finding two
 * spellings that both occur.
 */
final class AmericanSpelling {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("programme", "program"),
            Map.entry("programmes", "programs"),
            Map.entry("aluminium", "aluminum"),
            Map.entry("grey", "gray"),
            Map.entry("tyre", "tire"),
            Map.entry("tyres", "tires"),
            Map.entry("ageing", "aging"),
            Map.entry("judgement", "judgment"),
            Map.entry("acknowledgement", "acknowledgment"),
            Map.entry("artefact", "artifact"),
            Map.entry("artefacts", "artifacts"),
            Map.entry("sceptic", "skeptic"),
            Map.entry("scepticism", "skepticism"),
            Map.entry("jewellery", "jewelry"),
            Map.entry("plough", "plow"),
            Map.entry("cosy", "cozy"),
            Map.entry("whisky", "whiskey"),
            Map.entry("moustache", "mustache"),
            Map.entry("pyjamas", "pajamas"),
            Map.entry("mould", "mold"),
            Map.entry("moulds", "molds"),
            Map.entry("fulfil", "fulfill"),
            Map.entry("fulfilment", "fulfillment"),
            Map.entry("enrolment", "enrollment"),
            Map.entry("instalment", "installment"),
            Map.entry("skilful", "skillful"),
            Map.entry("defence", "defense"),
            Map.entry("offence", "offense"),
            Map.entry("licence", "license"),
            Map.entry("licences", "licenses"),
            Map.entry("practise", "practice"),
            Map.entry("doughnut", "donut"),
            Map.entry("yoghurt", "yogurt"),
            Map.entry("aeroplane", "airplane"),
            Map.entry("maths", "math"));

    private record Rule(Pattern british, String american) {
        static Rule of(String british, String american) {
            return new Rule(Pattern.compile(british), american);
        }
    }

    private static final List<Rule> RULES = List.of(
            Rule.of("is(e|es|ed|er|ers|ing|ation|ations|ational|able)$", "iz$1"),
            Rule.of("ys(e|es|ed|er|ers|ing)$", "yz$1"),
            Rule.of("(?<=[a-z]{3})our(?=$|s$|ed$|ing$|al|able|ful|hood|less|ist|ite|ly$|er)", "or"),
            Rule.of("(?<=[a-z]{2}[bcdghtv])re(s?)$", "er$1"),
            Rule.of("(?<=[a-z]{2}[bcdghtv])red$", "ered"),
            Rule.of("ogue(s?)$", "og$1"),
            Rule.of("(?<=[a-z])ae(?=[a-z]{2})", "e"),
            Rule.of("^aes", "es"),
            Rule.of("^oe(?=[a-z]{3})", "e"),
            Rule.of("(?<=[a-z]{2})oe(?=[a-z]{3})", "e"),
            Rule.of("rrhoea", "rrhea"),
            Rule.of("^foet", "fet"),
            Rule.of("sulph", "sulf"),
            Rule.of("(?<=[a-z]{2}[aeiou]l)l(?=(ing|ed|er|ers|ings|or|ors)$)", ""));

    private AmericanSpelling() {}

    /** {@return the word, in lower case, as American English would spell it} */
    static String of(String word) {
        String known = WORDS.get(word);
        if (known != null) {
            return known;
        }
        if (word.length() < 5) {
            return word;
        }
        String spelt = word;
        for (Rule rule : RULES) {
            Matcher matcher = rule.british().matcher(spelt);
            if (matcher.find()) {
                spelt = matcher.replaceAll(rule.american());
            }
        }
        return spelt;
    }
}
