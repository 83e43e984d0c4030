package io.kontor.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Onlookers in a process of their own, so that what they cost is not taken for the server's. */
record Crowd(Process process, BufferedReader says) {

    static Crowd of(int people, int port) {
        try {
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var process =
                    new ProcessBuilder(
                                    java,
                                    "-Xmx1g",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    Onlookers.class.getName(),
                                    "http://127.0.0.1:" + port,
                                    people + "")
                            .redirectError(Redirect.INHERIT)
                            .start();
            var says = new BufferedReader(new InputStreamReader(process.getInputStream()));
            var first = says.readLine();
            if (!"ready".equals(first)) {
                throw new IOException("the onlookers did not get in: " + first);
            }
            return new Crowd(process, says);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What they saw so far does not count. */
    void begin() {
        try {
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** They leave; answers how long each marked text took to reach each of them, sorted. */
    List<Double> leave() {
        try {
            process.getOutputStream().close();
            var list = says.readLine();
            process.waitFor();
            return Arrays.stream(list.substring(1, list.length() - 1).split(", "))
                    .filter(one -> !one.isEmpty())
                    .map(Double::valueOf)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
