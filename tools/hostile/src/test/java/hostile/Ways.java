package hostile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The ways in which a page makes its browser send a request. One page tries them all at every door,
 * each other page a third of them, chosen anew for each door; with {@code -Dhostile=all}, every
 * page tries them all, and {@code -Dseed=N} chooses others.
 */
final class Ways {
  static final long SEED = Long.getLong("seed", 20_261_129L);

  private final List<String> all;
  private final Random random = new Random(SEED);

  Ways(List<String> all) {
    this.all = all;
  }

  List<String> all() {
    return all;
  }

  List<String> of(Visitor visitor) {
    if (visitor == Visitor.SITE || "all".equals(System.getProperty("hostile"))) {
      return all;
    }
    List<String> some = new ArrayList<>(all);
    Collections.shuffle(some, random);
    return some.subList(0, all.size() / 3);
  }
}
