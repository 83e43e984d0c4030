package io.kontor.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

/**
 * So many people looking on from a process of their own. Says "ready" when all have the page open;
 * at the end of its input it prints how long each push of a marked text took, in milliseconds.
 */
final class Onlookers {

    /** Marked texts carry the moment at which their edit began, in microseconds. */
    private static final Pattern MARK = Pattern.compile("Bench (\\d{16})");

    private static final int DOORS = 8;

    private Onlookers() {}

    static String mark() {
        return "Bench " + now();
    }

    private static long now() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }

    public static void main(String[] args) throws Exception {
        var delays = Collections.synchronizedList(new ArrayList<Double>());
        open(args[0], Integer.parseInt(args[1]), delays);
        System.out.println("ready");
        try (var in = new BufferedReader(new InputStreamReader(System.in))) {
            // Each line begins a new measurement; whoever started this closes it at the end.
            while (in.readLine() != null) {
                delays.clear();
            }
        }
        System.out.println(delays);
        System.exit(0);
    }

    private static void open(String address, int people, List<Double> delays) throws Exception {
        var pushes = Executors.newFixedThreadPool(2);
        try (var threads = Executors.newFixedThreadPool(DOORS)) {
            var opening = new ArrayList<Future<?>>();
            for (int i = 0; i < people; i++) {
                Callable<?> one = () -> open(address, delays, pushes);
                opening.add(threads.submit(one));
            }
            for (var one : opening) {
                one.get();
            }
        }
    }

    private static Object open(String address, List<Double> delays, Executor pushes)
            throws IOException, InterruptedException {
        var client = HttpClient.newBuilder().executor(pushes);
        new Onlooker(client, address, text -> note(text, delays)).open("vp", World.PASSWORD);
        return true;
    }

    private static void note(String text, List<Double> delays) {
        long now = now();
        var marks = MARK.matcher(text);
        var noted = new HashSet<String>();
        while (marks.find()) {
            if (!noted.add(marks.group(1))) {
                continue;
            }
            delays.add((now - Long.parseLong(marks.group(1))) / 1000.0);
        }
    }
}
