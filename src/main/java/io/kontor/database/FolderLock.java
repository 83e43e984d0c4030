package io.kontor.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One process at a time owns a data folder. The system frees the lock even after a {@code kill -9},
 * so whoever holds it knows that a PostgreSQL still running there is an orphan and may be stopped.
 */
record FolderLock(FileChannel channel) implements AutoCloseable {

    static FolderLock on(Path folder) throws IOException {
        var channel =
                FileChannel.open(
                        folder.resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        if (isTaken(channel)) {
            channel.close();
            throw new Taken(folder);
        }
        return new FolderLock(channel);
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    /** Somebody else has the folder. */
    static final class Taken extends DatabaseFailure {
        Taken(Path folder) {
            super(
                    "Another Kontor is running on the data folder " + folder + ".",
                    "Stop it, or name another folder with KONTOR_DATA.");
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
