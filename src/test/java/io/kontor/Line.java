package io.kontor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A line to a port of this machine that a test can cut, or freeze so that nobody is told. */
public final class Line implements AutoCloseable {

    private final int target;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ReentrantLock gate = new ReentrantLock();
    private final Condition thawed = gate.newCondition();
    private boolean frozen;
    private volatile boolean cut;

    public Line(int target) {
        this.target = target;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** From now on nothing passes, and every connection stays open, new ones too. */
    public void freeze() {
        frozen(true);
    }

    public void thaw() {
        frozen(false);
    }

    private void frozen(boolean now) {
        gate.lock();
        try {
            frozen = now;
            thawed.signalAll();
        } finally {
            gate.unlock();
        }
    }

    /** Every connection breaks, and new ones too, until it is mended. */
    public void cut() {
        cut = true;
        open.forEach(Line::hangUp);
    }

    public void mend() {
        cut = false;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                connect(door.accept());
            } catch (IOException e) {
                // The door was closed, or the target is not there: the caller hears of it.
            }
        }
    }

    private void connect(Socket near) throws IOException {
        open.add(near);
        if (cut) {
            hangUp(near);
            return;
        }
        var far = new Socket(InetAddress.getLoopbackAddress(), target);
        open.add(far);
        Thread.ofVirtual().start(() -> carry(near, far));
        Thread.ofVirtual().start(() -> carry(far, near));
    }

    private void carry(Socket from, Socket to) {
        var bytes = new byte[8192];
        try {
            for (int n = from.getInputStream().read(bytes); n >= 0; ) {
                pass();
                to.getOutputStream().write(bytes, 0, n);
                n = from.getInputStream().read(bytes);
            }
        } catch (IOException e) {
            // Broken on one side is broken on both.
        }
        pass();
        hangUp(from);
        hangUp(to);
    }

    private void pass() {
        gate.lock();
        try {
            while (frozen) {
                thawed.awaitUninterruptibly();
            }
        } finally {
            gate.unlock();
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        thaw();
        cut();
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
