package bench;

import java.util.List;

/**
 * The memory of a shop at one moment.
 *
 * @param count how many functions' processes there are
 */
record Footprint(String when, MemoryUse cloud, int count, MemoryUse functions, MemoryUse engine) {

  static Footprint of(String when, CloudProcess shop) {
    List<ProcessHandle> functions = shop.functions();
    return new Footprint(
        when,
        MemoryUse.of(List.of(shop.cloud())),
        functions.size(),
        MemoryUse.of(functions),
        MemoryUse.of(shop.engine()));
  }

  MemoryUse all() {
    return cloud.plus(functions).plus(engine);
  }
}
