package faults.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a cloud that keeps its data, again and again, in the middle of its work, and compares what
 * it has answered with what is there after the restart.
 */
@Order(6)
class KillIT {
  private static final Path SHOP =
      Path.of(System.getProperty("repository.root"), "modules/05-system/target/cdk.out");
  private static final int KILLS = Integer.getInteger("kills", 3);
  private static final long SEED = Long.getLong("seed", System.nanoTime() % 1_000_000);
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int MOST_CHECKOUTS = 20;

  /** Shoppers at a kill: more than check out until then, as each does it only once. */
  private static final int WAITING = 2 * MOST_CHECKOUTS;

  private static final Duration LATEST = Duration.ofMillis(100);

  /** What waits for a retry or a visibility timeout needs the clock. */
  private static final Duration BEFORE_HURRY = Duration.ofSeconds(1);

  private final Random random = new Random(SEED);
  private final Checkouts checkouts = new Checkouts();
  private final Trespasses trespasses = new Trespasses(checkouts);
  private final List<Load> loads =
      List.of(
          checkouts,
          checkouts,
          trespasses,
          new Sends(),
          new Events(),
          new Invocations(),
          new Items(),
          new ObjectVersions(),
          new ParameterVersions());

  @TempDir Path temp;

  @Test
  void what_was_answered_survives_the_clouds_death() throws IOException {
    Path data = temp.resolve("data");
    Path assembly = KillAssembly.write(Files.createDirectory(temp.resolve("cdk.out")));
    MortalCloud cloud = MortalCloud.start(data, SHOP, assembly);
    try {
      checkouts.open(cloud);
      JsonNode basket = checkouts.firstBasket(cloud);
      for (int kill = 1; kill <= KILLS; kill++) {
        checkouts.copyBasket(cloud, basket, WAITING);
        trespasses.signIn(cloud);
        killUnderLoad(cloud);
        cloud = MortalCloud.start(data);
        requireEverything(cloud, kill);
      }
    } finally {
      cloud.close();
    }
    System.out.printf(Locale.ROOT, "%d kills, -Dseed=%d: %s%n", KILLS, SEED, accepted());
    for (Load load : loads) {
      assertThat(load.accepted()).as("accepted calls of %s", load.name()).isPositive();
    }
  }

  /** At a random moment, but not before something was accepted, however slow the machine is. */
  private void killUnderLoad(MortalCloud cloud) {
    int enough = checkouts.accepted() + 1 + random.nextInt(MOST_CHECKOUTS);
    Duration then = Duration.ofNanos(random.nextLong(LATEST.toNanos()));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Load load : loads) {
        threads.execute(() -> callUntilItIsDead(load, cloud));
      }
      try {
        patiently("checkouts").until(() -> checkouts.accepted() >= enough);
        LockSupport.parkNanos(then.toNanos());
      } finally {
        cloud.kill();
      }
    }
  }

  /** An overloaded machine may refuse a call; then the next one follows. */
  private static void callUntilItIsDead(Load load, MortalCloud cloud) {
    while (cloud.isAlive()) {
      try {
        load.call(cloud);
      } catch (RuntimeException notAnswered) {
        Thread.onSpinWait();
      }
    }
  }

  private void requireEverything(MortalCloud cloud, int kill) {
    AtomicReference<List<String>> missing = new AtomicReference<>(List.of());
    long[] hurried = {System.nanoTime()};
    try {
      patiently("everything that was accepted")
          .until(
              () -> {
                missing.set(loads.stream().flatMap(load -> load.missing(cloud).stream()).toList());
                if (System.nanoTime() - hurried[0] > BEFORE_HURRY.toNanos()) {
                  cloud.hurry();
                  hurried[0] = System.nanoTime();
                }
                return missing.get().isEmpty();
              });
    } catch (ConditionTimeoutException e) {
      throw new AssertionError(
          String.format(
              Locale.ROOT,
              "Lost after kill %d, -Dseed=%d: %s%nof %s; the cloud said %s",
              kill,
              SEED,
              missing.get(),
              accepted(),
              cloud.said()),
          e);
    }
    for (Load load : loads) {
      assertThat(load.invented()).as("what nobody asked for, -Dseed=%d", SEED).isEmpty();
    }
  }

  private static ConditionFactory patiently(String what) {
    return await(what).atMost(PATIENCE).pollDelay(Duration.ZERO);
  }

  private String accepted() {
    return loads.stream()
        .distinct()
        .map(load -> load.name() + " " + load.accepted())
        .collect(Collectors.joining(", "));
  }
}
