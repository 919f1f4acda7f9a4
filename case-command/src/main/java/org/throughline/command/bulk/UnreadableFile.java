package org.throughline.command.bulk;

/** The file as a whole is not what it was taken for, or breaks off; the message is one sentence for the sender. */
public final class UnreadableFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableFile(String sentence) {
        super(sentence);
    }
}
