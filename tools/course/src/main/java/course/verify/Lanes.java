package course.verify;

import exercises.Step;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Proves steps side by side, each in a lane that is free: a trap is often caught by waiting in vain
 * for what it prevents, and meanwhile the processors are idle.
 */
final class Lanes implements AutoCloseable {
  /** More would need more memory than small machines have; a workbench with its clouds is large. */
  private static final int MOST = 2;

  private final BlockingQueue<Lane> free;
  private final int count;

  Lanes(List<Lane> lanes) {
    this.count = lanes.size();
    this.free = new ArrayBlockingQueue<>(count, false, lanes);
  }

  /** As many as this machine keeps busy; the workbench of each starts at its first step. */
  static Lanes of(Path root, States states) {
    Path folder = root.resolve("tools/course/target/verify");
    return of(i -> new WorkbenchLane(root, folder.resolve("" + i), states));
  }

  /** Likewise, with lanes of another kind. */
  static Lanes of(IntFunction<Lane> lane) {
    return new Lanes(
        IntStream.rangeClosed(1, Math.min(MOST, Runtime.getRuntime().availableProcessors()))
            .mapToObj(lane)
            .toList());
  }

  /** Reports in the order of the steps. */
  void prove(List<Step> steps, Consumer<StepProof> report) {
    try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
      List<Future<StepProof>> proofs =
          steps.stream().map(step -> threads.submit(() -> prove(step))).toList();
      try {
        for (Future<StepProof> proof : proofs) {
          report.accept(proof.get());
        }
      } catch (ExecutionException | InterruptedException e) {
        threads.shutdownNow();
        throw new IllegalStateException(e);
      }
    }
  }

  private StepProof prove(Step step) throws InterruptedException {
    Lane lane = free.take();
    try {
      return lane.prove(step);
    } finally {
      free.add(lane);
    }
  }

  @Override
  public void close() {
    free.forEach(Lane::close);
  }
}
