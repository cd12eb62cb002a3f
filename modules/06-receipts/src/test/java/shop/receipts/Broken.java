package shop.receipts;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.provider.Arguments;
import shop.foundation.RuleBroken;

/** A rule that somebody breaks: how its text begins, and how it is broken. */
final class Broken {
  private Broken() {}

  static Arguments broken(String rule, Runnable making) {
    return argumentSet(rule, rule, making);
  }

  /** What a reader of JSON hands in for a field that is not there. */
  static <T> T nothing() {
    return new AtomicReference<T>().get();
  }

  static void assertTold(String rule, Runnable making) {
    assertThatThrownBy(making::run).isInstanceOf(RuleBroken.class).hasMessageStartingWith(rule);
  }
}
