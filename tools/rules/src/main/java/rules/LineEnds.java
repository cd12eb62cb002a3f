package rules;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file's line ends in the words of {@code git ls-files --eol}.
 *
 * @param index of what is stored, like {@code lf}; empty for a file that is not added yet
 * @param work of what stands on the disk; empty for a file that does not
 * @param attributes what .gitattributes says of them, like {@code text=auto eol=lf}
 */
record LineEnds(String index, String work, String attributes) {
  private static final Pattern LINE = Pattern.compile("i/(\\S*)\\s+w/(\\S*)\\s+attr/(.*?)\\s*");

  static LineEnds parse(String line) {
    Matcher said = LINE.matcher(line);
    if (!said.matches()) {
      throw new IllegalArgumentException("Not of git ls-files --eol: " + line);
    }
    return new LineEnds(said.group(1), said.group(2), said.group(3));
  }

  boolean isText() {
    return !(index.isEmpty() ? work : index).equals("-text");
  }

  /** Whether every machine checks the file out alike. */
  boolean areSettled() {
    return attributes.contains("eol=") || attributes.equals("-text");
  }

  /** Whether what is stored is what a text's line ends are stored as. */
  boolean areStoredWell() {
    return attributes.equals("-text") || !(index.equals("crlf") || index.equals("mixed"));
  }
}
