package loombook.sandbox;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// The thread that starts a jailed program and stays until it ends. What the thread gives up before
/// the start, the program never has; and the system kills the program when this thread is gone,
/// which it takes for the parent.
final class Keeper {
    private Keeper() {}

    /// Gives up something, for the current thread and all that it starts.
    @FunctionalInterface
    interface Renunciation {
        void run() throws IOException;

        Renunciation NONE = () -> {};
    }

    static Process start(ProcessBuilder builder, Renunciation renunciation) throws IOException {
        CompletableFuture<Process> started = new CompletableFuture<>();
        Thread.ofPlatform()
                .daemon()
                .name("loombook-keeper")
                .start(() -> keep(builder, renunciation, started));
        try {
            return started.get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            // The program comes to life after all, and must not stay.
            started.thenAccept(Process::destroyForcibly);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a jail was being opened", e);
        }
    }

    private static void keep(
            ProcessBuilder builder, Renunciation renunciation, CompletableFuture<Process> started) {
        try {
            renunciation.run();
            started.complete(builder.start());
        } catch (IOException | RuntimeException e) {
            started.completeExceptionally(e);
            return;
        }
        Process process = started.join();
        while (process.isAlive()) {
            try {
                process.waitFor();
            } catch (InterruptedException e) {
                // Nobody has a reason to interrupt this thread; leaving would kill the program.
                continue;
            }
        }
    }
}
