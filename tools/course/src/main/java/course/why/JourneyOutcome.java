package course.why;

import java.util.List;
import java.util.stream.Stream;

/** How a journey ended, in sentences for people. */
record JourneyOutcome(boolean arrived, List<String> lines) {

  static JourneyOutcome arrived(String line) {
    return new JourneyOutcome(true, List.of(line));
  }

  static JourneyOutcome stopped(String where, List<String> why) {
    return stopped(Stream.concat(Stream.of(where), why.stream()).toList());
  }

  static JourneyOutcome stopped(List<String> lines) {
    return new JourneyOutcome(false, List.copyOf(lines));
  }
}
