package course.why;

import java.util.List;
import java.util.stream.Stream;

/** What became of a journey, in sentences for people. */
record Verdict(boolean arrived, List<String> lines) {

  static Verdict arrived(String line) {
    return new Verdict(true, List.of(line));
  }

  static Verdict stopped(String where, List<String> why) {
    return stopped(Stream.concat(Stream.of(where), why.stream()).toList());
  }

  static Verdict stopped(List<String> lines) {
    return new Verdict(false, List.copyOf(lines));
  }
}
