package course.learn;

import course.carve.Code;
import course.carve.Holes;
import exercises.Hole;
import exercises.Step;
import exercises.source.Symbol;
import java.io.PrintStream;

/** What a green step leaves to look at: how the reference does it, and the sentence to keep. */
record Comparison(Step step, Code own, Code reference) {

  void print(PrintStream out) {
    for (Hole hole : step.holes()) {
      String mine = body(own, hole.symbol());
      String theirs = body(reference, hole.symbol());
      if (!bare(mine).equals(bare(theirs))) {
        out.println("  The reference, for " + hole.symbol().shortly() + ":");
        out.println(theirs.stripIndent().indent(4).stripTrailing());
      }
    }
    out.println(("To keep: " + step.concept()).indent(2).stripTrailing());
  }

  private static String body(Code code, Symbol symbol) {
    return Holes.body(code.textOf(symbol), symbol).orElse("");
  }

  private static String bare(String body) {
    return body.replaceAll("\\s+", "");
  }
}
