package org.throughline.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.throughline.standalone.Options.BadOption;

/** The folder the embedded stores live in: one process at a time, and a note of which. */
final class DataFolder {

    private final Path folder;

    private @Nullable FileLock held;

    DataFolder(Path folder) {
        this.folder = folder;
    }

    record Running(long pid, int port) {}

    /** Held until the JVM ends, however it ends. */
    void lock() {
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            held = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            held = null;
        } catch (IOException e) {
            throw new BadOption("the data folder " + folder + " cannot be used: " + e.getMessage());
        }
        if (held == null) {
            throw new BadOption("the data folder " + folder + " is in use by another Throughline"
                    + running()
                            .map(r -> " (pid " + r.pid() + ", port " + r.port() + ")")
                            .orElse(""));
        }
    }

    void note(Running running) {
        Properties note = new Properties();
        note.setProperty("pid", Long.toString(running.pid()));
        note.setProperty("port", Integer.toString(running.port()));
        try (var out = Files.newBufferedWriter(noteFile())) {
            note.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process that noted itself here and still lives. */
    Optional<Running> running() {
        if (!Files.isRegularFile(noteFile())) {
            return Optional.empty();
        }
        Properties note = new Properties();
        try (var in = Files.newBufferedReader(noteFile())) {
            note.load(in);
        } catch (IOException e) {
            return Optional.empty();
        }
        Running noted = new Running(
                Long.parseLong(note.getProperty("pid", "0")), Integer.parseInt(note.getProperty("port", "0")));
        return ProcessHandle.of(noted.pid())
                .filter(ProcessHandle::isAlive)
                .filter(p -> isLocked())
                .map(p -> noted);
    }

    private boolean isLocked() {
        try (FileChannel channel = FileChannel.open(lockFile(), StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            return free == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Deletes the folder, but only one that is ours. */
    void reset() {
        if (Files.notExists(folder)) {
            return;
        }
        if (Files.notExists(lockFile())) {
            throw new BadOption(folder + " is not a data folder of Throughline; nothing was deleted");
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e) throws IOException {
                    Files.delete(dir);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path lockFile() {
        return folder.resolve("throughline.lock");
    }

    private Path noteFile() {
        return folder.resolve("throughline.running");
    }
}
