package faults;

import acceptance.shop.Answer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A flow that ends with its answer. */
abstract class OneRequest implements Flow {
  private @Nullable Answer answer;

  abstract Answer send();

  Answer answer() {
    return Objects.requireNonNull(answer);
  }

  @Override
  public void run() {
    answer = send();
  }

  @Override
  public List<Answer> answers() {
    return List.of(answer());
  }

  @Override
  public boolean settled() {
    return true;
  }
}
