package org.throughline.command.bulk;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The physical lines of a text file in UTF-8, with or without byte order mark, or Windows-1252.
 *
 * <p>The encoding is decided line by line, so that nothing has to be read twice or held: text in Windows-1252 with an
 * accent or a curly quote is practically never valid UTF-8.
 */
final class Lines {
    static final int MOST_BYTES = 1 << 16;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private final InputStream in;
    private final Deque<Line> pushedBack = new ArrayDeque<>();
    private long number;

    /** A line without its end; {@code fault} is empty unless the line cannot be read. */
    record Line(long number, String text, String fault) {}

    Lines(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /** The next line, or null after the last. */
    @Nullable Line next() {
        if (!pushedBack.isEmpty()) {
            return pushedBack.pop();
        }
        try {
            return read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void pushBack(List<Line> lines) {
        lines.reversed().forEach(pushedBack::push);
    }

    private @Nullable Line read() throws IOException {
        int next = in.read();
        if (next < 0) {
            return null;
        }
        number++;
        var bytes = new ByteArrayOutputStream(256);
        boolean tooLong = false;
        while (next >= 0 && next != '\n' && next != '\r') {
            if (bytes.size() < MOST_BYTES) {
                bytes.write(next);
            } else {
                tooLong = true;
            }
            next = in.read();
        }
        if (next == '\r') {
            in.mark(1);
            if (in.read() != '\n') {
                in.reset();
            }
        }
        return tooLong
                ? new Line(number, "", "the line is longer than %d bytes".formatted(MOST_BYTES))
                : decode(bytes.toByteArray());
    }

    private Line decode(byte[] bytes) {
        String text = decode(bytes, StandardCharsets.UTF_8);
        if (text == null) {
            text = decode(bytes, WINDOWS_1252);
        }
        if (text == null) {
            return new Line(number, "", "the line is neither UTF-8 nor Windows-1252 text");
        }
        boolean marked = number == 1 && text.startsWith("\uFEFF");
        return new Line(number, marked ? text.substring(1) : text, "");
    }

    private static @Nullable String decode(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
