package course.suite;

import java.io.PrintStream;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/** Signs and colours, as far as the terminal can show them. */
record Ink(boolean signs, boolean colours) {

  static Ink of(PrintStream out) {
    return new Ink(out.charset().newEncoder().canEncode("✔✘"), Ansi.AUTO.enabled());
  }

  String green() {
    return in(Style.fg_green, signs ? "✔" : "ok");
  }

  String broken() {
    return in(Style.fg_red, signs ? "✘" : "!!");
  }

  /** As wide as a sign. */
  String none() {
    return signs ? " " : "  ";
  }

  String bold(String text) {
    return in(Style.bold, text);
  }

  private String in(Style style, String text) {
    return colours ? style.on() + text + style.off() : text;
  }
}
