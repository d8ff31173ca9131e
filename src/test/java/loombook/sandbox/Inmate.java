package loombook.sandbox;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// What sits in a jail and tries things. Every argument is a deed, with what it is done to after a
/// colon; it answers with a line that begins with `done`, or with `no` and why not.
final class Inmate {
    private static final int MEGABYTE = 1 << 20;

    private Inmate() {}

    public static void main(String[] deeds) throws Exception {
        for (String each : deeds) {
            String[] words = each.split(":", 2);
            try {
                say("done " + attempt(words[0], words.length > 1 ? words[1] : ""));
            } catch (Exception | OutOfMemoryError e) {
                say("no " + e.toString().lines().findFirst().orElse(""));
            }
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private static Object attempt(String deed, String object) throws Exception {
        return switch (deed) {
            case "read" -> Files.readString(Path.of(object));
            case "list" -> List.of(new File(object).list());
            case "write" -> Files.writeString(Path.of(object), "x");
            case "open-for-writing" -> open(object);
            case "status" -> status(object);
            case "environment" -> System.getenv();
            case "kill" -> kill(Long.parseLong(object));
            case "run" -> new ProcessBuilder(object.split(" ")).start().waitFor();
            case "java" -> java();
            case "leave-behind" -> leaveBehind();
            case "call" -> call(object);
            case "tcp" -> connect(Integer.parseInt(object));
            case "udp" -> datagram();
            case "unix" -> unix(object);
            case "threads" -> threads(Integer.parseInt(object));
            case "fill" -> fill(object);
            case "native-memory" -> nativeMemory(Integer.parseInt(object));
            case "spin" -> spin();
            case "sleep" -> sleep();
            default -> throw new IllegalArgumentException(deed);
        };
    }

    private static String open(String file) throws IOException {
        try (RandomAccessFile opened = new RandomAccessFile(file, "rw")) {
            return "opened, " + opened.length();
        }
    }

    private static String status(String field) throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith(field + ":"))
                .findFirst()
                .orElseThrow()
                .replaceAll("\\s+", " ");
    }

    private static String kill(long pid) throws IOException {
        ProcessHandle victim =
                ProcessHandle.of(pid).orElseThrow(() -> new IOException("there is none"));
        if (!victim.destroyForcibly()) {
            throw new IOException("it may not");
        }
        return "killed";
    }

    private static int java() throws IOException, InterruptedException {
        return new ProcessBuilder(java("sleep")).start().waitFor();
    }

    private static String leaveBehind() throws IOException {
        return "left " + new ProcessBuilder(java("sleep")).start().pid();
    }

    private static List<String> java(String deed) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-XX:+UseSerialGC",
                "-Xmx32m",
                "-cp",
                System.getProperty("java.class.path"),
                "loombook.sandbox.Inmate",
                deed);
    }

    /// A system call by its number and arguments; `@text` is the address of a text.
    @SuppressWarnings("restricted")
    private static long call(String words) throws Exception {
        ValueLayout.OfLong number = ValueLayout.JAVA_LONG;
        try (Arena arena = Arena.ofConfined()) {
            long[] all = new long[6];
            String[] given = words.split(" ");
            for (int i = 0; i < given.length; i++) {
                all[i] =
                        given[i].startsWith("@")
                                ? arena.allocateFrom(given[i].substring(1)).address()
                                : Long.decode(given[i]);
            }
            MemorySegment state = arena.allocate(Linker.Option.captureStateLayout());
            long result =
                    (long)
                            Linker.nativeLinker()
                                    .downcallHandle(
                                            Linker.nativeLinker()
                                                    .defaultLookup()
                                                    .findOrThrow("syscall"),
                                            FunctionDescriptor.of(
                                                    number, number, number, number, number, number,
                                                    number),
                                            Linker.Option.firstVariadicArg(1),
                                            Linker.Option.captureCallState("errno"))
                                    .invokeExact(
                                            state, all[0], all[1], all[2], all[3], all[4], all[5]);
            if (result < 0) {
                throw new IOException("error " + state.get(ValueLayout.JAVA_INT, 0));
            }
            return result;
        } catch (Exception | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IOException(e);
        }
    }

    private static String connect(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
            return "connected to " + socket.getPort();
        }
    }

    private static String datagram() throws IOException {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, 1}), 53);
            return "connected to " + socket.getRemoteSocketAddress();
        }
    }

    private static String unix(String file) throws IOException {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(file))) {
            return "connected to " + channel.getRemoteAddress();
        }
    }

    private static int threads(int wanted) {
        CountDownLatch end = new CountDownLatch(1);
        int count = 0;
        try {
            for (; count < wanted; count++) {
                Thread.ofPlatform()
                        .daemon()
                        .start(
                                () -> {
                                    try {
                                        end.await();
                                    } catch (InterruptedException e) {
                                        return;
                                    }
                                });
            }
        } catch (OutOfMemoryError e) {
            return count;
        } finally {
            end.countDown();
        }
        return count;
    }

    private static String fill(String folder) throws IOException {
        long written = 0;
        byte[] block = new byte[MEGABYTE];
        List<FileOutputStream> files = new ArrayList<>();
        try {
            for (int file = 0; file < 10; file++) {
                FileOutputStream out = new FileOutputStream(folder + "/fill" + file);
                files.add(out);
                for (int i = 0; i < 8; i++) {
                    out.write(block);
                    written += block.length;
                }
            }
        } finally {
            for (FileOutputStream each : files) {
                each.close();
            }
            say("wrote " + written / MEGABYTE);
        }
        return "all";
    }

    private static String nativeMemory(int megabytes) {
        Arena arena = Arena.ofShared();
        for (int i = 0; i < megabytes; i += 16) {
            arena.allocate(16L * MEGABYTE).fill((byte) 1);
        }
        return "took " + megabytes;
    }

    private static String spin() {
        say("spinning");
        long count = 0;
        while (System.nanoTime() > 0) {
            count++;
        }
        return "ended after " + count;
    }

    private static String sleep() throws InterruptedException {
        say("sleeping");
        Thread.sleep(120_000);
        return "woke up";
    }
}
