package course.bench;

import course.carve.Code;
import course.carve.Loan;
import course.carve.Source;
import course.carve.SyntaxError;
import course.steps.Course;
import course.steps.Hole;
import course.steps.Kind;
import course.steps.Scenarios;
import course.steps.Step;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds the verdict on one step of somebody's code. */
final class Bench implements AutoCloseable {
  private final Path root;
  private final Path folder;
  private final Code reference;
  private final Course course;
  private final Compiler compiler = new Compiler();
  private final List<Path> libraries;
  private final Classes classes;
  private final Classes asTheyAre;
  private final FunctionCode functions;
  private final Assembly assembly;
  private final Synthesis synthesis;
  private final Stages stages;

  Bench(Path root, Path folder) throws IOException {
    this.root = root;
    this.folder = folder;
    this.reference = Code.read(root);
    this.course = Course.read(root);
    this.libraries = Compiler.classPath(root.resolve("tools/course/target/workbench.classpath"));
    this.classes = new Classes(root, compiler, libraries, folder.resolve("classes"));
    this.asTheyAre = new Classes(root, compiler, libraries, folder.resolve("classes-as-they-are"));
    this.functions = new FunctionCode(root, folder.resolve("code"), classes);
    this.assembly = new Assembly(functions, classes);
    this.synthesis = new Synthesis(folder.resolve("modules"), folder.resolve("cdk.out"));
    this.stages = new Stages(root);
    System.setProperty("target", "warm");
    System.setProperty("repository.root", root.toString());
  }

  /**
   * @param own the code to judge
   * @param runPending whether to run also what is known to be pending, to see how it fails
   */
  Verdict check(Code own, Step step, boolean runPending) {
    try {
      List<Hole> pending = own.pending(step);
      if (!pending.isEmpty() && !runPending) {
        Hole first = pending.getFirst();
        return Verdict.pending(step.id(), first.symbol().shortly() + ": " + first.task());
      }
      Loan loan = Loan.of(own, reference, course, step);
      return run(loan, step);
    } catch (SyntaxError e) {
      return syntaxError(own, e);
    } catch (Exception e) {
      return Words.pending(e)
          .map(found -> Verdict.pending(found.id(), found.task()))
          .orElseGet(() -> Verdict.broken(e));
    }
  }

  /** Compiles everything as it is, into a place of its own. */
  Verdict compile(Code own) throws IOException {
    try {
      asTheyAre.bring(Module.ALL, own);
      return Verdict.green();
    } catch (CompileError e) {
      return Verdict.doesNotCompile(e.path() + ":" + e.line(), e.getMessage());
    }
  }

  private Verdict run(Loan loan, Step step) throws Exception {
    try {
      classes.bring(modules(step), loan.whole());
    } catch (CompileError e) {
      return Verdict.doesNotCompile(
          e.path() + ":" + loan.ownLine(e.path(), e.line()), e.getMessage());
    }
    Optional<Verdict> broken = units(step);
    if (broken.isEmpty() && !step.proof().scenarios().isEmpty()) {
      broken = scenarios(step);
    }
    return broken.orElseGet(Verdict::green);
  }

  private Set<String> modules(Step step) {
    Set<String> modules = new TreeSet<>(List.of(Module.FOUNDATION, Module.of(step, reference)));
    for (Scenarios scenarios : step.proof().scenarios()) {
      modules.addAll(Module.deployedFor(scenarios.stage()));
      if (step.kind() == Kind.STACK) {
        modules.addAll(Module.ALL);
      }
    }
    return modules;
  }

  private Optional<Verdict> units(Step step) throws IOException {
    if (step.proof().tests().isEmpty()) {
      return Optional.empty();
    }
    String module = Module.of(step, reference);
    Path tests = folder.resolve("tests/" + module);
    Set<Path> classPath = new java.util.LinkedHashSet<>(libraries);
    classPath.add(classes.of(Module.FOUNDATION));
    classPath.add(classes.of(module));
    try {
      compiler.compile(testSources(module, step), classPath, List.of(testRoot(module)), tests);
    } catch (CompileError e) {
      return Optional.of(
          Verdict.doesNotCompile(
              e.path() + ":" + e.line(),
              e.getMessage() + "\nA test uses it: keep names and parameters as they were."));
    }
    try (URLClassLoader loader =
        loader(List.of(classes.of(Module.FOUNDATION), classes.of(module), tests))) {
      return UnitRun.run(step.proof().tests(), loader);
    }
  }

  private static URLClassLoader loader(List<Path> folders) throws IOException {
    List<URL> urls = new ArrayList<>();
    for (Path path : folders) {
      urls.add(path.toUri().toURL());
    }
    return new URLClassLoader(urls.toArray(URL[]::new), Bench.class.getClassLoader());
  }

  private Path testRoot(String module) {
    return root.resolve("modules").resolve(module).resolve("src/test/java");
  }

  /** The reference's tests, so that a verdict does not depend on a copy that somebody changed. */
  private Map<String, String> testSources(String module, Step step) throws IOException {
    Map<String, String> sources = new LinkedHashMap<>();
    for (String name : step.proof().tests()) {
      Path file = testRoot(module).resolve(name.split("#")[0].replace('.', '/') + ".java");
      sources.put(root.relativize(file).toString(), Files.readString(file));
    }
    return sources;
  }

  private Optional<Verdict> scenarios(Step step) throws Exception {
    Path cdkOut;
    try {
      cdkOut = step.kind() == Kind.STACK ? synthesized() : lentAssembly();
    } catch (RuntimeException e) {
      return Optional.of(Words.verdict("Synthesizing the stacks", "A stack can be synthesized", e));
    }
    System.setProperty("acceptance.cdk.out", cdkOut.toString());
    for (Scenarios scenarios : step.proof().scenarios()) {
      Stage stage = stages.get(scenarios.stage());
      stage.enter();
      Optional<Verdict> broken = new ScenarioRun(root, stage).run(scenarios);
      if (broken.isPresent()) {
        stages.exchange(scenarios.stage(), fresh -> {});
        return broken;
      }
    }
    return Optional.empty();
  }

  private Path synthesized() throws Exception {
    Map<String, Path> zips = synthesis.zips();
    try (URLClassLoader loader = loader(Module.ALL.stream().map(classes::of).toList())) {
      return assembly.copy(synthesis.run(loader), folder.resolve("assembly"), zips);
    }
  }

  /** The reference's infrastructure around the learner's functions. */
  private Path lentAssembly() throws IOException {
    Map<String, Path> zips = new LinkedHashMap<>();
    for (String module : Module.ALL) {
      if (Module.hasFunctions(module) && !classes.digest(module).isEmpty()) {
        zips.put(module, functions.zip(module));
      }
    }
    Path reference = root.resolve("modules/05-system/target/cdk.out");
    return assembly.copy(reference, folder.resolve("assembly"), zips);
  }

  private static Verdict syntaxError(Code own, SyntaxError error) {
    for (Map.Entry<String, String> file : own.files().entrySet()) {
      try {
        Source.parse(file.getValue());
      } catch (SyntaxError e) {
        return Verdict.doesNotCompile(file.getKey() + ":" + e.line(), e.getMessage());
      }
    }
    return Verdict.broken(error);
  }

  @Override
  public void close() {
    stages.close();
  }
}
