package course.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A random feature, and what a reader must be told about it. */
final class GeneratedFeature {
  private static final List<String> ENDINGS =
      List.of("works", "works", "works", "fails", "waits", "throws", "has two", "misses");

  private final Random random;
  private final String name;
  private final StringBuilder text = new StringBuilder();
  private final List<String> told = new ArrayList<>();
  private final Tally tally = new Tally();
  private int numbered;

  GeneratedFeature(long seed, String name) {
    this.random = new Random(seed);
    this.name = name;
    text.append("Feature: ").append(name).append('\n');
    scenarios(random.nextInt(3), "  ");
    for (int rule = random.nextInt(3); rule > 0; rule--) {
      String title = "Rule " + ++numbered + " of " + name;
      text.append("  Rule: ").append(title).append('\n');
      int before = told.size();
      scenarios(random.nextInt(3), "    ");
      if (told.size() > before) {
        told.add(before, "  " + title);
      }
    }
    if (!told.isEmpty()) {
      told.addAll(0, List.of("", name));
    }
  }

  String text() {
    return text.toString();
  }

  /** The expected lines; a line that ends with … stands for all that begin like it. */
  List<String> told() {
    return told;
  }

  Tally tally() {
    return tally;
  }

  private void scenarios(int count, String margin) {
    for (int i = 0; i < count; i++) {
      if (random.nextInt(3) == 0) {
        outline(margin);
      } else {
        scenario(margin);
      }
    }
  }

  private void scenario(String margin) {
    String title = "Scenario " + ++numbered;
    boolean prepared = random.nextInt(6) > 0;
    if (!prepared) {
      text.append(margin).append("@unprepared\n");
    }
    text.append(margin).append("Scenario: ").append(title).append('\n');
    List<String> steps = new ArrayList<>();
    for (int step = 1 + random.nextInt(3); step > 0; step--) {
      steps.add(ENDINGS.get(random.nextInt(ENDINGS.size())) + " \"" + ++numbered + "\"");
    }
    steps.forEach(step -> write(margin, step));
    tell(margin, title, prepared, steps);
  }

  /** One whose name tells a column, and another whose name does not. */
  private void outline(String margin) {
    boolean named = random.nextBoolean();
    String title = "Outline " + ++numbered;
    text.append(margin).append("Scenario Outline: ").append(title);
    text.append(named ? " of <thing>\n" : "\n");
    text.append(margin).append("  Given it <ends> \"<thing>\"\n");
    text.append(margin).append("  Examples:\n").append(margin).append("    | thing | ends |\n");
    for (int row = 1 + random.nextInt(3); row > 0; row--) {
      String thing = "thing " + ++numbered;
      String ends = ENDINGS.get(random.nextInt(ENDINGS.size()));
      text.append(String.format(Locale.ROOT, "%s    | %s | %s |%n", margin, thing, ends));
      String said =
          named
              ? title + " of " + thing + " (ends: " + ends + ")"
              : title + " (thing: " + thing + ", ends: " + ends + ")";
      tell(margin, said, true, List.of(ends + " \"" + thing + "\""));
    }
  }

  private void write(String margin, String step) {
    text.append(margin).append("  Given it ").append(step).append('\n');
  }

  private void tell(String margin, String title, boolean prepared, List<String> steps) {
    boolean green = prepared && steps.stream().allMatch(step -> step.startsWith("works"));
    tally.add(name, green);
    told.add(margin + (green ? "ok " : "!! ") + title);
    if (green) {
      return;
    }
    if (!prepared) {
      told.add(margin + "    !! before or after the steps");
      told.add(margin + "        Nothing could be prepared");
      told.add(margin + "        at …");
      return;
    }
    for (String step : steps) {
      boolean works = step.startsWith("works");
      told.add(margin + "    " + (works ? "   " : "!! ") + "Given it " + step);
      if (!works) {
        why(step).forEach(line -> told.add(margin + "        " + line));
        told.add(margin + "        at …");
        return;
      }
    }
  }

  private static List<String> why(String step) {
    String word = step.substring(step.indexOf('"') + 1, step.length() - 1);
    return switch (step.substring(0, step.indexOf('"') - 1)) {
      case "fails" ->
          List.of("Expected: \"expected " + word + "\"", "Came:     \"found " + word + "\"");
      case "waits" -> List.of("The method that implements this step is not written yet.");
      case "throws" -> List.of("Unusable: " + word);
      case "misses" -> List.of("No method implements this step.");
      default -> List.of("…");
    };
  }
}
