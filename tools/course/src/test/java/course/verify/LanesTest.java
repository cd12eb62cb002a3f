package course.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import exercises.Course;
import exercises.Step;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LanesTest {
  private static final List<Step> STEPS =
      Course.read(Path.of(System.getProperty("repository.root"))).steps();

  private final ConcurrentLinkedQueue<Step> proven = new ConcurrentLinkedQueue<>();
  private final List<Step> reported = new ArrayList<>();
  private final AtomicInteger closed = new AtomicInteger();

  /** The first step ends only after the second, so the second is proven beside it. */
  @Test
  void steps_are_proven_side_by_side_and_reported_in_their_order() {
    CountDownLatch second = new CountDownLatch(1);
    run(
        step -> {
          if (step.equals(STEPS.getFirst())) {
            await(second);
          } else if (step.equals(STEPS.get(1))) {
            second.countDown();
          }
        });

    assertThat(proven).containsExactlyInAnyOrderElementsOf(STEPS);
    assertThat(reported).isEqualTo(STEPS);
    assertThat(closed).hasValue(2);
  }

  @Test
  void what_breaks_a_lane_is_told_and_every_lane_is_closed() {
    assertThatThrownBy(
            () ->
                run(
                    step -> {
                      if (step.equals(STEPS.get(3))) {
                        throw new IllegalArgumentException("out of order");
                      }
                    }))
        .hasMessageContaining("out of order");

    assertThat(reported).isEqualTo(STEPS.subList(0, 3));
    assertThat(closed).hasValue(2);
  }

  private void run(Consumer<Step> prove) {
    try (Lanes lanes =
        new Lanes(Stream.<Lane>generate(() -> new Pretended(prove)).limit(2).toList())) {
      lanes.prove(STEPS, proof -> reported.add(proof.step()));
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(1, TimeUnit.MINUTES)).as("another step beside this one").isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private final class Pretended implements Lane {
    private final Consumer<Step> prove;
    private final AtomicInteger at = new AtomicInteger();

    private Pretended(Consumer<Step> prove) {
      this.prove = prove;
    }

    @Override
    public StepProof prove(Step step) {
      assertThat(at.incrementAndGet()).as("steps in this lane").isOne();
      prove.accept(step);
      proven.add(step);
      at.decrementAndGet();
      return new StepProof(step, "", List.of(), Duration.ZERO);
    }

    @Override
    public void close() {
      closed.incrementAndGet();
    }
  }
}
