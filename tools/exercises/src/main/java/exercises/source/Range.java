package exercises.source;

/**
 * A part of a source.
 *
 * @param start the first character
 * @param end behind the last character
 */
public record Range(int start, int end) {
  public String of(String text) {
    return text.substring(start, end);
  }
}
