package search.hunt;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import search.choice.Seeded;
import search.history.History;
import search.history.Judgement;
import search.judge.ShopRule;
import search.shop.ShopSpec;

/**
 * Runs histories, as many at once as there are processors. A history is determined by the seed and
 * its number, so it does not matter who runs it.
 */
public final class Hunt {
  private final ShopSpec spec;
  private final long seed;
  private final List<ShopRule> rules;
  private final int workers;
  private final Map<ShopRule, Found> found = new HashMap<>();
  private final AtomicLong next;
  private final AtomicLong done = new AtomicLong();
  private volatile @Nullable RuntimeException failure;

  /** The first history, by its number, that breaks a rule. */
  public record Found(long number, Judgement judgement) {}

  /**
   * @param rules that are looked after
   */
  public Hunt(ShopSpec spec, long seed, List<ShopRule> rules) {
    this(spec, seed, rules, Runtime.getRuntime().availableProcessors(), 0);
  }

  private Hunt(ShopSpec spec, long seed, List<ShopRule> rules, int workers, long first) {
    this.spec = spec;
    this.seed = seed;
    this.rules = rules;
    this.workers = workers;
    this.next = new AtomicLong(first);
  }

  /** Runs them one after the other, from this one on. */
  public static Hunt inOrder(ShopSpec spec, long seed, List<ShopRule> rules, long first) {
    return new Hunt(spec, seed, rules, 1, first);
  }

  /**
   * Runs histories.
   *
   * @param most how many
   * @param enough asked before each history
   * @param progress hears how many are done, after each
   */
  public Map<ShopRule, Found> run(long most, BooleanSupplier enough, LongConsumer progress) {
    var end = new CountDownLatch(workers);
    IntStream.range(0, workers)
        .forEach(
            worker ->
                Thread.ofVirtual()
                    .start(
                        () -> {
                          try {
                            work(most, enough, progress);
                          } catch (RuntimeException e) {
                            failure = e;
                          } finally {
                            end.countDown();
                          }
                        }));
    await(end);
    if (failure != null) {
      throw failure;
    }
    return inOrder();
  }

  /** The first history first. */
  private Map<ShopRule, Found> inOrder() {
    var order = Comparator.<Map.Entry<ShopRule, Found>>comparingLong(e -> e.getValue().number());
    synchronized (found) {
      var result = new LinkedHashMap<ShopRule, Found>();
      found.entrySet().stream()
          .sorted(order.thenComparing(e -> e.getKey().name()))
          .forEach(e -> result.put(e.getKey(), e.getValue()));
      return result;
    }
  }

  public long done() {
    return done.get();
  }

  private void work(long most, BooleanSupplier enough, LongConsumer progress) {
    while (failure == null && !enough.getAsBoolean()) {
      long number = next.getAndIncrement();
      if (number >= most) {
        return;
      }
      keep(number, run(number));
      progress.accept(done.incrementAndGet());
    }
  }

  private Judgement run(long number) {
    try {
      return History.run(spec, rules, new Seeded(seed * 1_000_003 + number));
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "History " + number + " of seed " + seed + " cannot be simulated: " + e.getMessage(), e);
    }
  }

  private void keep(long number, Judgement verdict) {
    synchronized (found) {
      for (var rule : verdict.rules()) {
        var first = found.get(rule);
        if (first == null || number < first.number()) {
          found.put(rule, new Found(number, verdict));
        }
      }
    }
  }

  /** Whether some rule is broken already. */
  public boolean hasFound() {
    synchronized (found) {
      return !found.isEmpty();
    }
  }

  private static void await(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The search was interrupted", e);
    }
  }
}
