package rules;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file's line ends as reported by {@code git ls-files --eol}.
 *
 * @param index those of the stored file, like {@code lf}; empty if the file has not been added
 * @param work those of the file on disk; empty if it is not there
 * @param attributes what .gitattributes says about them, like {@code text=auto eol=lf}
 */
record LineEnds(String index, String work, String attributes) {
  private static final Pattern LINE = Pattern.compile("i/(\\S*)\\s+w/(\\S*)\\s+attr/(.*?)\\s*");

  static LineEnds parse(String line) {
    Matcher said = LINE.matcher(line);
    if (!said.matches()) {
      throw new IllegalArgumentException("Not a line of git ls-files --eol: " + line);
    }
    return new LineEnds(said.group(1), said.group(2), said.group(3));
  }

  boolean isText() {
    return !(index.isEmpty() ? work : index).equals("-text");
  }

  /** Whether every machine checks out the file with the same line ends. */
  boolean areSettled() {
    return attributes.contains("eol=") || attributes.equals("-text");
  }

  /** Whether the file is stored with the line ends of a text file. */
  boolean areStoredWell() {
    return attributes.equals("-text") || !(index.equals("crlf") || index.equals("mixed"));
  }
}
