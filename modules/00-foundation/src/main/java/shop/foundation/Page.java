package shop.foundation;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some items of a list, and the cursor to the next ones; the last page has no {@code nextToken}.
 */
public record Page<T>(List<T> items, @Nullable Cursor nextToken) {
  public Page {
    items = List.copyOf(items);
  }

  public <R> Page<R> map(Function<T, R> view) {
    return new Page<>(items.stream().map(view).toList(), nextToken);
  }
}
