package org.topicgraph.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.topicgraph.analysis.AnalysisResult;
import org.topicgraph.analysis.Column;
import org.topicgraph.analysis.RunManifest;

/** Numbers and names as a person reads them, the same in every report and on every machine. */
final class Phrases {
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Phrases() {}

    /** {@return {@code 1583} as "1,583"} */
    static String count(long n) {
        String digits = Long.toString(Math.abs(n));
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                out.append(',');
            }
            out.append(digits.charAt(i));
        }
        return n < 0 ? "-" + out : out.toString();
    }

    /** {@return "1 row", "1,583 rows"} */
    static String count(long n, String singular, String plural) {
        return count(n) + " " + (n == 1 ? singular : plural);
    }

    /**
     * {@return a number with three significant digits: "0.417", "12.5", "3,120"; very small and very large ones as "3.2 ×
     * 10⁻⁸"; a dash for NaN, which says that there is no value}
     */
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = significant(value, 3);
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent < -4 || exponent > 14) {
            BigDecimal mantissa = rounded.scaleByPowerOfTen(-exponent).stripTrailingZeros();
            return mantissa.toPlainString() + " × 10" + superscript(exponent);
        }
        BigDecimal plain = exponent >= 2 ? new BigDecimal(value).setScale(0, RoundingMode.HALF_EVEN) : rounded;
        plain = plain.stripTrailingZeros();
        return plain.scale() <= 0 ? count(plain.longValueExact()) : plain.toPlainString();
    }

    /** {@return "= 0.0123"; "< 10⁻³⁰⁰" where a double has no place for what is left} */
    static String isProbability(double value) {
        return value == 0 ? "< 10" + superscript(-300) : "= " + number(value);
    }

    /** {@return how large a topic is: "12 rows", or "weight 34.5" where rows are not known} */
    static String magnitude(AnalysisResult result, int topic) {
        Column magnitude = result.magnitude();
        return magnitude.name().equals("occurrences")
                ? count(magnitude.integer(topic), "row", "rows")
                : "weight " + number(magnitude.number(topic));
    }

    /** {@return what the graph was made from: "1,583 rows", or "a network of 254 links"} */
    static String origin(RunManifest manifest) {
        return manifest.network()
                .map(links -> "a network of " + count(links.read(), "link", "links"))
                .orElseGet(() -> count(manifest.rows().analysed(), "row", "rows"));
    }

    /** {@return the value rounded to so many significant digits} */
    static BigDecimal significant(double value, int digits) {
        return new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
    }

    /** {@return a share as "13 %"; "less than 1 %" and "more than 99 %" where rounding would say none or all} */
    static String share(double part, double whole) {
        if (whole <= 0) {
            return "0 %";
        }
        double percent = 100 * part / whole;
        if (percent > 0 && percent < 1) {
            return "less than 1 %";
        }
        if (percent > 99 && percent < 100) {
            return "more than 99 %";
        }
        return new BigDecimal(percent).setScale(0, RoundingMode.HALF_EVEN) + " %";
    }

    /** {@return the name in quotation marks, kept apart from the direction of the text around it} */
    static String quoted(String label) {
        return "“\u2068" + label + "\u2069”";
    }

    /** {@return "A", "A and B", "A, B and C"} */
    static String list(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        int last = parts.size() - 1;
        return String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    /** {@return a column's name as a heading: "weighted_degree" as "Weighted degree"} */
    static String title(String column) {
        String words = column.replace('_', ' ');
        return switch (column) {
            case "", "x", "y" -> words;
            case "p_value", "q_value" -> words;
            case "npmi" -> "NPMI";
            case "pagerank" -> "PageRank";
            default -> words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        };
    }

    private static String superscript(int exponent) {
        StringBuilder out = new StringBuilder(exponent < 0 ? "⁻" : "");
        for (char digit : Integer.toString(Math.abs(exponent)).toCharArray()) {
            out.append(SUPERSCRIPTS.charAt(digit - '0'));
        }
        return out.toString();
    }
}
