package org.throughline.command.child;

/**
 * What a sender of bulk files calls a pupil; it means nothing to any other sender, and nobody else is shown it.
 *
 * @param sender the agency whose key it is, e.g. {@code school:900001}
 */
public record SendersKey(String sender, String key) {
    /** Some senders use names. */
    @Override
    public String toString() {
        return "SendersKey[sender=" + sender + "]";
    }
}
