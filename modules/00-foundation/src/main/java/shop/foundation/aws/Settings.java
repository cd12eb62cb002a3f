package shop.foundation.aws;

import java.util.Locale;

/** A function's settings: the environment variables its stack gives it. */
public final class Settings {
  private Settings() {}

  /** The setting called {@code name}; a function without it does not start. */
  public static String required(String name) {
    var value = System.getenv(name);
    if (value == null || value.isBlank()) {
      throw new IllegalStateException(
          String.format(Locale.ROOT, "The environment variable %s is not set", name));
    }
    return value;
  }
}
