package search.choice;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/** Decides by a seed: the value of a decision is a hash of the seed and its name. */
public final class Seeded implements Choices {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final long seed;
  private final Map<String, Integer> made = new HashMap<>();

  public Seeded(long seed) {
    this.seed = seed;
  }

  @Override
  public int choose(String name, int permille, int options, IntPredicate allowed) {
    long random = mix(seed, name);
    boolean ordinary = Long.remainderUnsigned(random, 1000) >= permille;
    if (ordinary || options < 2) {
      return 0;
    }
    int first = (int) Long.remainderUnsigned(mixed(random + GOLDEN), options - 1);
    for (int i = 0; i < options - 1; i++) {
      int value = 1 + (first + i) % (options - 1);
      if (allowed.test(value)) {
        made.put(name, value);
        return value;
      }
    }
    return 0;
  }

  @Override
  public int level(String name, int options) {
    return (int) Long.remainderUnsigned(mix(seed, name), options);
  }

  @Override
  public Decisions made() {
    return Decisions.of(made);
  }

  /** FNV-1a over the name, then the finalizer of SplitMix64: the same on every machine. */
  private static long mix(long seed, String name) {
    long hash = 0xCBF29CE484222325L ^ mixed(seed);
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * 0x100000001B3L;
    }
    return mixed(hash);
  }

  private static long mixed(long value) {
    long z = value + GOLDEN;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
