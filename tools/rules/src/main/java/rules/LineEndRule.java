package rules;

import java.util.List;
import java.util.stream.Stream;

/** A text file has the same line ends on every machine, and git stores it with LF. */
final class LineEndRule {
  private LineEndRule() {}

  static List<String> refusals(List<TrackedFile> files) {
    return files.stream().flatMap(LineEndRule::of).toList();
  }

  private static Stream<String> of(TrackedFile file) {
    LineEnds ends = file.lineEnds().filter(LineEnds::isText).orElse(null);
    if (ends == null) {
      return Stream.empty();
    }
    if (!ends.areSettled()) {
      return Stream.of(
          file.path()
              + ": .gitattributes does not fix its line ends, so each machine chooses its own:"
              + " add 'text eol=lf' there, or 'binary' if it is not text.");
    }
    if (!ends.areStoredWell()) {
      return Stream.of(
          file.path()
              + " is stored with CRLF, so git shows it as changed in every clone: git add"
              + " --renormalize '"
              + file.path()
              + "'");
    }
    return Stream.empty();
  }
}
