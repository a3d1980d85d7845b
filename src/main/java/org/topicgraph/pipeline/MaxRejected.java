package org.topicgraph.pipeline;

/**
 * How many rows may be rejected before the run ends: a number, or a share, which counts only once {@link #SHARE_FROM} rows
 * are read.
 *
 * @param limit the number, or the share in percent
 * @param isShare whether it is a share
 */
public record MaxRejected(double limit, boolean isShare) {
    /** With fewer rows a share says little. */
    public static final long SHARE_FROM = 100;

    /**
     * {@return the limit as written: {@code 20} or {@code 5%}}
     *
     * @throws UsageException if it is neither
     */
    public static MaxRejected parse(String text) {
        boolean share = text.endsWith("%");
        String number = share ? text.substring(0, text.length() - 1).strip() : text;
        try {
            double limit = share ? Double.parseDouble(number) : Long.parseLong(number);
            if (limit >= 0 && (!share || limit <= 100)) {
                return new MaxRejected(limit, share);
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new UsageException(
                "--max-rejected takes a number of rows or a share from 0%% to 100%%, not \"%s\"".formatted(text));
    }

    /** {@return whether so many rejected rows end the run; if all are rejected, always} */
    public boolean isExceeded(long rejected, long read) {
        if (rejected > 0 && rejected == read) {
            return true;
        }
        return isShare ? read >= SHARE_FROM && rejected * 100.0 > limit * read : rejected > limit;
    }
}
