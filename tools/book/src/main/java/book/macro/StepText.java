package book.macro;

import exercises.Hole;
import exercises.Step;
import exercises.source.Symbol;
import java.util.List;
import java.util.Locale;

/** A step as AsciiDoc. Its quotes go through the macros, so a wrong name fails the build. */
record StepText(Step step) {

  String asciidoc() {
    var text = new StringBuilder();
    text.append(
        String.format(Locale.ROOT, "[#step-%s]\n=== %s\n\n", step.id(), plain(step.title())));
    text.append(
        String.format(
            Locale.ROOT,
            "[.minutes]\n`%s`, %d minutes, %s\n\n",
            step.id(),
            step.minutes(),
            kind()));
    text.append(plain(step.concept())).append("\n\n");
    text.append("You write:\n\n");
    for (var hole : step.holes()) {
      text.append(
          String.format(
              Locale.ROOT,
              "* symbol:%s[]: %s\n",
              spaceless(hole.symbol().text()),
              plain(hole.task())));
    }
    text.append("\nThese prove it:\n\n");
    for (var feature : step.proof().scenarios()) {
      for (var name : feature.names()) {
        text.append(
            String.format(Locale.ROOT, "* \"%s\" in path:%s[]\n", plain(name), feature.feature()));
      }
    }
    for (var test : step.proof().tests()) {
      text.append(String.format(Locale.ROOT, "* symbol:%s[]\n", spaceless(test)));
    }
    hints(text);
    traps(text);
    folded(
        text,
        "How the reference does it",
        "code::%s[]",
        step.holes().stream().map(Hole::symbol).map(Symbol::text).toList());
    return text.append('\n').toString();
  }

  private String kind() {
    return switch (step.kind()) {
      case DOMAIN -> "in the domain";
      case FUNCTION -> "in a function";
      case STACK -> "in a stack";
      case SYSTEM -> "in the whole system";
    };
  }

  private void hints(StringBuilder text) {
    hint(text, "First hint: a question", step.hints().question());
    hint(text, "Second hint: a pointer", step.hints().pointer());
    hint(text, "Third hint: nearly the answer", step.hints().nearly());
  }

  private static void hint(StringBuilder text, String title, String sentence) {
    text.append(
        String.format(
            Locale.ROOT, "\n.%s\n[%%collapsible]\n====\n%s\n====\n", title, plain(sentence)));
  }

  private void traps(StringBuilder text) {
    for (var trap : step.traps()) {
      text.append("\n.Not like this: ").append(plain(trap.name()));
      text.append("\n[%collapsible]\n====\n").append(plain(trap.why())).append("\n");
      trap.bodies()
          .forEach(
              (symbol, body) ->
                  text.append(
                          String.format(Locale.ROOT, "\n.symbol:%s[]\n", spaceless(symbol.text())))
                      .append("[source,java,subs=specialchars]\n------------\n")
                      .append(body.stripTrailing())
                      .append("\n------------\n"));
      text.append("====\n");
    }
  }

  private static void folded(StringBuilder text, String title, String macro, List<String> targets) {
    text.append("\n.").append(title).append("\n[%collapsible]\n====\n");
    targets.forEach(
        target -> text.append(String.format(Locale.ROOT, macro, target)).append("\n\n"));
    text.append("====\n");
  }

  /** A macro inside a sentence ends at a space. */
  private static String spaceless(String symbol) {
    return symbol.replace(" ", "");
  }

  /** The file's sentences are not AsciiDoc, so nothing in them is markup. */
  private static String plain(String sentence) {
    return "pass:c[" + sentence.strip().replace("\n", " ").replace("]", "\\]") + "]";
  }
}
