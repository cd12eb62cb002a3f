package course.carve;

import course.run.Failure;
import exercises.Hole;
import exercises.Step;
import exercises.Trap;
import exercises.source.Symbol;
import exercises.source.SyntaxError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The main sources of all modules, the reference's or a learner's.
 *
 * @param files texts by path from the root, with slashes
 */
public record Code(SortedMap<String, String> files) {
  private static final String MAIN = "/src/main/java/";

  public Code {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  public static Code read(Path root) {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root.resolve("modules"))) {
      for (Path path : paths.filter(Code::isMainSource).toList()) {
        files.put(root.relativize(path).toString().replace('\\', '/'), Files.readString(path));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Code(files);
  }

  private static boolean isMainSource(Path path) {
    String text = path.toString().replace('\\', '/');
    return text.endsWith(".java") && text.contains(MAIN);
  }

  /** The sources of one module, such as {@code 02-basket}. */
  public Map<String, String> module(String name) {
    String folder = "modules/" + name + "/";
    return files.subMap(folder, folder + Character.MAX_VALUE);
  }

  /** The file that declares the symbol. */
  public String pathOf(Symbol symbol) {
    return find(symbol)
        .orElseThrow(
            () ->
                new Failure(
                    "There is no file " + symbol.file() + ".",
                    "A step needs it. Restore it: ./course sync"));
  }

  /** The text of that file. */
  public String textOf(Symbol symbol) {
    return files.getOrDefault(pathOf(symbol), "");
  }

  /** Like {@link #pathOf}, but empty if it is gone. */
  public Optional<String> find(Symbol symbol) {
    return files.keySet().stream().filter(path -> path.endsWith(MAIN + symbol.file())).findFirst();
  }

  /** Returns this code with a step's holes cut. */
  public Code cut(Step step) {
    Code code = this;
    for (Hole hole : step.holes()) {
      code = code.change(hole.symbol(), text -> Holes.cut(text, step, hole));
    }
    return code;
  }

  public Code cut(List<Step> steps) {
    Code code = this;
    for (Step step : steps) {
      code = code.cut(step);
    }
    return code;
  }

  /** The holes of a step that are not yet filled. */
  public List<Hole> pending(Step step) {
    return step.holes().stream()
        .filter(hole -> Holes.isPending(textOf(hole.symbol()), step, hole))
        .toList();
  }

  /**
   * Returns this code with some symbols taken from other code; with the whole file if it is missing
   * here or is not Java.
   */
  public Code with(List<Symbol> symbols, Code elsewhere) {
    Code code = this;
    for (Symbol symbol : symbols) {
      code = code.with(symbol, elsewhere);
    }
    return code;
  }

  private Code with(Symbol symbol, Code elsewhere) {
    String path = find(symbol).orElseGet(() -> elsewhere.pathOf(symbol));
    String there = elsewhere.textOf(symbol);
    try {
      return files.containsKey(path)
          ? with(path, Holes.copy(symbol, there, files.getOrDefault(path, "")))
          : with(path, there);
    } catch (SyntaxError e) {
      return with(path, there);
    }
  }

  public Code with(Trap trap) {
    Code code = this;
    for (Map.Entry<Symbol, String> body : trap.bodies().entrySet()) {
      code = code.change(body.getKey(), text -> Holes.fill(text, body.getKey(), body.getValue()));
    }
    return code;
  }

  /** Returns this code with one more member at the end of a type. */
  public Code and(Symbol type, String member) {
    return change(type, text -> Holes.add(text, type, member));
  }

  public Code with(String path, String text) {
    SortedMap<String, String> changed = new TreeMap<>(files);
    changed.put(path, text);
    return new Code(changed);
  }

  private Code change(Symbol symbol, UnaryOperator<String> change) {
    return with(pathOf(symbol), change.apply(textOf(symbol)));
  }
}
