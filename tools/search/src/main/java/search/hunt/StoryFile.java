package search.hunt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import search.choice.Decisions;
import search.choice.Recorded;
import search.history.History;
import search.history.Judgement;
import search.judge.BrokenRule;
import search.judge.ShopRule;
import search.rule.ShopRules;
import search.shop.ShopSpec;

/**
 * A history that breaks a rule, in a file: its decisions, which are enough to repeat it, and its
 * story, for people.
 */
public record StoryFile(ShopRule rule, Decisions decisions, List<String> story) {
  private static final String HEAD = "# Tell it again: ./course search --replay FILE";
  private static final String RULE = "rule: ";
  private static final String DECISION = "decision: ";
  private static final String EQUALS = " = ";

  /** Of what breaks this rule in a history. */
  public static StoryFile of(Judgement verdict, ShopRule rule) {
    var story = new ArrayList<>(verdict.story());
    verdict.broken().stream()
        .filter(broken -> broken.rule() == rule)
        .map(BrokenRule::what)
        .distinct()
        .forEach(what -> story.add("=> " + what));
    return new StoryFile(rule, verdict.decisions(), List.copyOf(story));
  }

  /** Runs its decisions again; without a last line if the rule now holds. */
  public StoryFile again(ShopSpec spec) {
    return of(History.run(spec, List.of(rule), new Recorded(decisions)), rule);
  }

  /** Its decisions that nobody has asked for in the history that was run again. */
  public List<String> unasked(StoryFile again) {
    return decisions.values().keySet().stream()
        .filter(name -> again.decisions().of(name) == 0)
        .toList();
  }

  /**
   * Whether the history that was run again is this one at all. A mended shop asks for fewer
   * decisions; of a story of another shop, hardly any is asked for.
   */
  public boolean isToldBy(StoryFile again) {
    return unasked(again).size() * 2 <= decisions.size();
  }

  /** Whether the history as told breaks the rule. */
  public boolean breaks() {
    return !story.isEmpty() && story.getLast().startsWith("=> ");
  }

  public String text() {
    var lines = new ArrayList<String>();
    lines.add(HEAD);
    lines.add(RULE + rule + " (" + rule.words() + ")");
    decisions.values().forEach((name, value) -> lines.add(DECISION + name + EQUALS + value));
    lines.addAll(story);
    return String.join("\n", lines) + "\n";
  }

  public static StoryFile read(Path file) {
    try {
      return parse(file, Files.readAllLines(file));
    } catch (IOException e) {
      throw new UncheckedIOException(
          file + " cannot be read as a story (" + e.getClass().getSimpleName() + ")", e);
    }
  }

  /**
   * A story that is there to its end. One that was cut off may have lost decisions, and would be
   * told as if its rule held.
   *
   * @throws IllegalArgumentException if it is cut off, or no story
   */
  public static StoryFile whole(Path file) {
    var story = read(file);
    if (!story.breaks()) {
      throw new IllegalArgumentException(
          file
              + " is cut off: its last line does not say what broke (=> ...). Copy the whole file");
    }
    return story;
  }

  private static StoryFile parse(Path file, List<String> lines) {
    ShopRule rule = null;
    var decisions = new TreeMap<String, Integer>();
    var story = new ArrayList<String>();
    try {
      for (String line : lines) {
        if (line.startsWith(RULE)) {
          rule = ShopRules.named(line.substring(RULE.length()).split(" ", 2)[0]);
        } else if (line.startsWith(DECISION)) {
          int end = line.lastIndexOf(EQUALS);
          decisions.put(
              line.substring(DECISION.length(), end),
              Integer.valueOf(line.substring(end + EQUALS.length())));
        } else if (!line.equals(HEAD)) {
          story.add(line);
        }
      }
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException(
          file
              + " is no story that ./course search has written, or not as it was. Name another, or"
              + " search anew",
          e);
    }
    if (rule == null) {
      throw new IllegalArgumentException(
          file + " is no story: it names no rule. Name a file that ./course search has written");
    }
    return new StoryFile(rule, new Decisions(decisions), List.copyOf(story));
  }

  public void write(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The story cannot be written to "
              + file
              + " ("
              + e.getClass().getSimpleName()
              + "): see who may write there, and whether the disk is full",
          e);
    }
  }
}
