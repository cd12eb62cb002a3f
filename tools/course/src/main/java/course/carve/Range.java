package course.carve;

/**
 * A part of a source.
 *
 * @param start the first character
 * @param end behind the last character
 */
record Range(int start, int end) {
  String of(String text) {
    return text.substring(start, end);
  }
}
