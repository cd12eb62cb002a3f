package shop.foundation.aws;

import java.time.Duration;

/** How long an invocation may still take: asked at any moment of it, in milliseconds. */
@FunctionalInterface
public interface TimeLeft {

  int millis();

  default boolean isEnoughFor(Duration work) {
    return millis() > work.toMillis();
  }
}
