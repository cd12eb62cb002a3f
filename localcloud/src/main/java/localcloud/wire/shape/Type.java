package localcloud.wire.shape;

import java.util.Locale;

/**
 * The type of a member: {@code string} and the like, {@code [string]} for a list, {@code {string}}
 * for a map from texts, or the name of a structure.
 */
sealed interface Type {

  /** A value without parts. */
  enum Simple implements Type {
    STRING,
    BOOLEAN,
    INTEGER,
    LONG,
    DOUBLE,
    BLOB,
    TIMESTAMP,
    ANY
  }

  record ListOf(Type element) implements Type {}

  record MapOf(Type element) implements Type {}

  record Structure(String name) implements Type {}

  static Type of(String text) {
    return switch (text.charAt(0)) {
      case '[' -> new ListOf(of(inner(text)));
      case '{' -> new MapOf(of(inner(text)));
      default ->
          Character.isUpperCase(text.charAt(0))
              ? new Structure(text)
              : Simple.valueOf(text.toUpperCase(Locale.ROOT));
    };
  }

  private static String inner(String text) {
    return text.substring(1, text.length() - 1);
  }
}
