package exercises.source;

/**
 * A part of a source.
 *
 * @param start the first character
 * @param end the position after the last character
 */
public record Range(int start, int end) {
  public String of(String text) {
    return text.substring(start, end);
  }
}
