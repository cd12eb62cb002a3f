package shop.foundation.aws;

/** A function's settings: the environment variables its stack gives it. */
public final class Settings {
  private Settings() {}

  /** The setting called {@code name}; a function without it does not start. */
  public static String required(String name) {
    var value = System.getenv(name);
    if (value == null || value.isBlank()) {
      throw new IllegalStateException("The environment variable %s is not set".formatted(name));
    }
    return value;
  }
}
