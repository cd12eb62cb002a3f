package course.mutant;

import exercises.source.Range;

/**
 * A change to a source.
 *
 * @param what it does, in a few words, such as "call left out"
 * @param range the part that is replaced
 * @param with what stands there afterwards
 */
record Change(String what, Range range, String with) {

  String to(String text) {
    return text.substring(0, range.start()) + with + text.substring(range.end());
  }
}
