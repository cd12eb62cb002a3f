package search.shopper;

import org.jspecify.annotations.Nullable;

/** What a tab has seen last; the tabs of one browser may share it. */
public final class TabMemory {
  private @Nullable Seen seen;

  @Nullable Seen seen() {
    return seen;
  }

  void sees(@Nullable Seen now) {
    seen = now;
  }
}
