package course.carve;

import course.run.Failure;
import exercises.Hole;
import exercises.Step;
import exercises.source.JavaFile;
import exercises.source.Range;
import exercises.source.Symbol;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Cuts holes, recognises them, and fills them. */
public final class Holes {
  /** The exception's class, which exists only in a workspace. */
  public static final String PENDING = "shop.foundation.StepPending";

  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\n]*");

  private Holes() {}

  /** Replaces the body with one that says which step is pending. */
  public static String cut(String text, Step step, Hole hole) {
    String statement =
        String.format(
            Locale.ROOT,
            "throw new %s(\"%s: %s\");",
            PENDING,
            step.id(),
            hole.task().replace("\\", "\\\\").replace("\"", "\\\""));
    return fill(text, hole.symbol(), statement);
  }

  /** Replaces the statements of a method, or the whole declaration of a type. */
  public static String fill(String text, Symbol symbol, String with) {
    Range range = rangeOf(text, symbol);
    String filled = symbol.isType() ? with.strip() : block(text, range, with);
    return text.substring(0, range.start()) + filled + text.substring(range.end());
  }

  /** Adds a member at the end of a type. */
  public static String add(String text, Symbol type, String member) {
    int end = rangeOf(text, type).end() - 1;
    return text.substring(0, end) + "\n" + member.strip().indent(2) + text.substring(end);
  }

  /**
   * Copies a block with its braces, or the whole declaration of a type, from one text to another.
   */
  public static String copy(Symbol symbol, String from, String to) {
    Range range = rangeOf(to, symbol);
    String copied = rangeOf(from, symbol).of(from);
    return to.substring(0, range.start()) + copied + to.substring(range.end());
  }

  /** A method's declaration without comments: what its body must fit. */
  public static String declaration(Symbol symbol, String text) {
    String before =
        COMMENT.matcher(text.substring(0, rangeOf(text, symbol).start())).replaceAll("");
    int end = Stream.of(';', '{', '}').mapToInt(before::lastIndexOf).max().orElseThrow();
    return before.substring(end + 1).strip().replaceAll("\\s+", " ");
  }

  /** The statements of a method with their braces, as written; empty if there is no such method. */
  public static Optional<String> body(String text, Symbol symbol) {
    return JavaFile.parse(text).body(symbol).map(range -> range.of(text));
  }

  /** The line in which the statements of a method begin. */
  public static int line(String text, Symbol symbol) {
    return (int) text.substring(0, rangeOf(text, symbol).start()).lines().count();
  }

  /** Whether the hole still says that this step is pending. */
  public static boolean isPending(String text, Step step, Hole hole) {
    return body(text, hole.symbol()).filter(body -> names(body, step)).isPresent();
  }

  private static boolean names(String body, Step step) {
    return Pattern.compile("StepPending\\(\\s*\"" + Pattern.quote(step.id()) + ":")
        .matcher(body)
        .find();
  }

  static Range rangeOf(String text, Symbol symbol) {
    return JavaFile.parse(text)
        .body(symbol)
        .orElseThrow(
            () ->
                new Failure(
                    "There is no " + symbol.shortly() + " in " + symbol.file() + ".",
                    "A step needs it: keep its name and its parameters. If the course itself has"
                        + " renamed it, run ./course sync."));
  }

  private static String block(String text, Range range, String statements) {
    String indent = indentAt(text, range.start());
    String body = statements.strip().indent(indent.length() + 2).stripTrailing();
    return "{\n" + body + "\n" + indent + "}";
  }

  private static String indentAt(String text, int position) {
    int line = text.lastIndexOf('\n', position - 1) + 1;
    // A long signature takes several lines; the member's own indent is that of the first.
    String before = text.substring(line, position);
    int width = before.length() - before.stripLeading().length();
    return " ".repeat(width >= 6 ? width - 4 : width);
  }
}
