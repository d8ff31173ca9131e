package loombook.library;

import org.eclipse.aether.transfer.AbstractTransferListener;
import org.eclipse.aether.transfer.TransferCancelledException;
import org.eclipse.aether.transfer.TransferEvent;
import org.eclipse.aether.transfer.TransferResource;

/// Passes on what Maven fetches, and is the brake by which fetching is stopped.
final class Transfers extends AbstractTransferListener {
    private final Progress progress;
    private volatile boolean cancelled;

    Transfers(Progress progress) {
        this.progress = progress;
    }

    void cancel() {
        cancelled = true;
    }

    @Override
    public void transferInitiated(TransferEvent event) throws TransferCancelledException {
        stopIfCancelled();
    }

    @Override
    public void transferStarted(TransferEvent event) throws TransferCancelledException {
        report(event);
    }

    @Override
    public void transferProgressed(TransferEvent event) throws TransferCancelledException {
        report(event);
    }

    @Override
    public void transferSucceeded(TransferEvent event) {
        TransferResource resource = event.getResource();
        progress.downloaded(
                fileOf(resource), resource.getRepositoryId(), event.getTransferredBytes());
    }

    private void report(TransferEvent event) throws TransferCancelledException {
        stopIfCancelled();
        TransferResource resource = event.getResource();
        progress.downloading(
                fileOf(resource),
                resource.getRepositoryId(),
                event.getTransferredBytes(),
                resource.getContentLength());
    }

    private void stopIfCancelled() throws TransferCancelledException {
        if (cancelled) {
            throw new TransferCancelledException("interrupted");
        }
    }

    private static String fileOf(TransferResource resource) {
        String name = resource.getResourceName();
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
