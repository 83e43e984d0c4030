package io.kontor.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/** The PostgreSQL that comes with the application, packed for this system. */
final class Archive {

    private Archive() {}

    /** Unpacks it unless that was done before, and answers with the folder holding bin and lib. */
    static Path unpackInto(Path folder) throws IOException {
        var home = folder.resolve(checksum());
        if (!Files.exists(home)) {
            // Complete or absent: a folder half unpacked never gets the final name.
            var draft = folder.resolve("unpacking");
            FileSystemUtils.deleteRecursively(folder);
            Files.createDirectories(draft);
            unpack(draft);
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        }
        return home;
    }

    private static String checksum() throws IOException {
        var sum = new CRC32();
        try (var in = new CheckedInputStream(open(), sum)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return Long.toHexString(sum.getValue());
    }

    private static InputStream open() throws IOException {
        var system = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
        var architecture = System.getProperty("os.arch").replace("amd64", "x86_64");
        try {
            return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, architecture);
        } catch (IllegalStateException e) {
            throw new DatabaseFailure(
                    "No PostgreSQL for " + system + " on " + architecture + " comes with Kontor.",
                    "Name a PostgreSQL 15 or newer with SPRING_R2DBC_URL.",
                    e);
        }
    }

    private static void unpack(Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(open()))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, entry.resolveIn(target));
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path file)
            throws IOException {
        Files.createDirectories(entry.isDirectory() ? file : file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(content, file);
            var executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
