package course.bench;

import exercises.Step;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Runs the tests of a step: the reference's, so that a verdict does not depend on a changed copy.
 */
final class UnitProof {
  private static final Limit LIMIT = new Limit(Duration.ofSeconds(20));

  private final Path root;
  private final Compiler compiler;
  private final List<Path> libraries;
  private final Classes classes;
  private final Path folder;
  private final Map<String, List<String>> compiledWith = new HashMap<>();

  UnitProof(Path root, Compiler compiler, List<Path> libraries, Classes classes, Path folder) {
    this.root = root;
    this.compiler = compiler;
    this.libraries = libraries;
    this.classes = classes;
    this.folder = folder;
  }

  /** What failed, or nothing if all are green or there are none. */
  Optional<Verdict> run(Step step, String module, Printed printed) throws Exception {
    List<String> tests = step.proof().tests();
    if (tests.isEmpty()) {
      return Optional.empty();
    }
    Path compiled = folder.resolve(module);
    try {
      compile(tests, module, compiled);
    } catch (CompileError e) {
      return Optional.of(
          Verdict.doesNotCompile(
              e.path() + ":" + e.line(),
              e.says() + "\nA test uses it: keep names and parameters as they were."));
    }
    try (URLClassLoader loader = classes.loader(ShopModule.with(module), compiled)) {
      return LIMIT.keep(() -> printed.during(() -> UnitRun.run(tests, loader)));
    }
  }

  /** Not again while the shop's classes have only other bodies and no test has changed. */
  private void compile(List<String> tests, String module, Path to)
      throws CompileError, IOException {
    List<Path> sources = List.of(sources(module), sources(ShopModule.FOUNDATION));
    List<String> with = new ArrayList<>(tests);
    ShopModule.with(module).stream().map(classes::shape).forEach(with::add);
    for (Path source : sources) {
      for (Path file : Folders.files(source)) {
        with.add(file + " " + Files.getLastModifiedTime(file));
      }
    }
    if (!with.equals(compiledWith.get(module))) {
      compiledWith.remove(module);
      compiler.compile(texts(tests, sources), classPath(module), sources, to);
      compiledWith.put(module, with);
    }
  }

  private Path sources(String module) {
    return root.resolve("modules").resolve(module).resolve("src/test/java");
  }

  /** Of the module's own tests, and of the foundation's. */
  private Map<String, String> texts(List<String> tests, List<Path> sources) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String name : tests) {
      String source = name.split("#")[0].replace('.', '/') + ".java";
      Path file =
          sources.stream()
              .map(folder -> folder.resolve(source))
              .filter(Files::exists)
              .findFirst()
              .orElseThrow(() -> new NoSuchFileException(source));
      texts.put(root.relativize(file).toString(), Files.readString(file));
    }
    return texts;
  }

  private Set<Path> classPath(String module) {
    Set<Path> classPath = new LinkedHashSet<>(libraries);
    ShopModule.with(module).stream().map(classes::of).forEach(classPath::add);
    return classPath;
  }
}
