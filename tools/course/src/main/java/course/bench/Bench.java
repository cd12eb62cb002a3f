package course.bench;

import course.carve.Code;
import course.carve.Loan;
import exercises.Course;
import exercises.Hole;
import exercises.Kind;
import exercises.Scenarios;
import exercises.Step;
import exercises.source.JavaFile;
import exercises.source.SyntaxError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the verdict on one step of a learner's code. */
final class Bench implements AutoCloseable {
  private final Code reference;
  private final Course course;
  private final Classes classes;
  private final Classes asTheyAre;
  private final Classes lent;
  private final UnitProof units;
  private final ScenarioProof scenarios;
  private final ShopAssembly shop;
  private final Twice twice = new Twice(new ThisMachine());

  Bench(Path root, Path folder) throws IOException {
    this.reference = Code.read(root);
    this.course = Course.read(root);
    Compiler compiler = new Compiler();
    List<Path> libraries =
        Compiler.classPath(root.resolve("tools/course/target/workbench.classpath"));
    this.classes = new Classes(root, compiler, libraries, folder.resolve("classes"));
    this.asTheyAre = new Classes(root, compiler, libraries, folder.resolve(Workbench.AS_THEY_ARE));
    this.lent = new Classes(root, compiler, libraries, folder.resolve(Workbench.LENT));
    this.units = new UnitProof(root, compiler, libraries, classes, folder.resolve("tests"));
    this.scenarios = new ScenarioProof(root, folder, classes);
    this.shop = new ShopAssembly(root, folder, lent, folder.resolve(Workbench.SHOP));
  }

  /**
   * @param own the code to judge
   * @param runPending whether to run even what is known to be pending, to see how it fails
   * @param whole whether to run the scenarios even if a test has failed, to record what happens
   */
  Verdict check(Code own, Step step, boolean runPending, boolean whole) {
    try {
      List<Hole> pending = own.pending(step);
      if (!pending.isEmpty() && !runPending) {
        return Verdict.pending(step.id(), tasks(pending));
      }
      Loan loan = Loan.of(own, reference, course, step);
      return twice.judge(() -> judge(loan, step, whole));
    } catch (SyntaxError e) {
      return syntaxError(own, e);
    }
  }

  private Verdict judge(Loan loan, Step step, boolean whole) {
    try {
      return run(loan, step, whole);
    } catch (Endless e) {
      return Verdict.wrong("", "What the shop does comes to an end", e);
    } catch (Busy e) {
      return Verdict.tooSlow(e);
    } catch (Exception e) {
      return FailureText.pending(e)
          .map(found -> Verdict.pending(found.id(), found.task()))
          .orElseGet(() -> Verdict.broken(e));
    }
  }

  /** A line for each hole. */
  private static String tasks(List<Hole> holes) {
    return holes.stream()
        .map(hole -> hole.symbol().shortly() + ": " + hole.task())
        .collect(Collectors.joining("\n"));
  }

  /** Compiles everything as it is, into a separate folder. */
  Verdict compile(Code own) throws IOException {
    try {
      asTheyAre.bring(ShopModule.ALL, own);
      return Verdict.green();
    } catch (CompileError e) {
      return Verdict.doesNotCompile(e.path() + ":" + e.line(), e.says());
    }
  }

  /**
   * Compiles everything, with the reference's code for what is pending, into a folder of its own.
   */
  Verdict lend(Code own) throws IOException {
    try {
      Loan loan = Loan.of(own, reference, course);
      try {
        lent.bring(ShopModule.ALL, loan.whole());
        return Verdict.green();
      } catch (CompileError e) {
        return Verdict.doesNotCompile(e.path() + ":" + loan.ownLine(e.path(), e.line()), e.says());
      }
    } catch (SyntaxError e) {
      return syntaxError(own, e);
    }
  }

  /** Makes an assembly of all that {@link #lend} has compiled. */
  Verdict assemble(Code own) throws Exception {
    Verdict compiled = lend(own);
    if (!compiled.isGreen()) {
      return compiled;
    }
    try {
      return shop.make(true).orElseGet(Verdict::green);
    } catch (Busy e) {
      return Verdict.tooSlow(e);
    }
  }

  /** Tests first: they are faster. */
  private Verdict run(Loan loan, Step step, boolean whole) throws Exception {
    try {
      classes.bring(modules(step), loan.whole());
    } catch (CompileError e) {
      return Verdict.doesNotCompile(e.path() + ":" + loan.ownLine(e.path(), e.line()), e.says());
    }
    Printed printed = new Printed();
    Optional<Verdict> broken = units.run(step, ShopModule.of(step, reference), printed);
    if (broken.isEmpty()) {
      broken = scenarios.run(step, printed);
    } else if (whole) {
      broken = broken.map(verdict -> scenarios.seen(step, verdict));
    }
    return broken.orElseGet(Verdict::green).printing(printed.lines());
  }

  private Set<String> modules(Step step) {
    Set<String> modules = new HashSet<>(ShopModule.with(ShopModule.of(step, reference)));
    for (Scenarios scenarios : step.proof().scenarios()) {
      modules.addAll(ShopModule.deployedFor(scenarios.folder()));
      if (step.kind() == Kind.STACK) {
        modules.addAll(ShopModule.ALL);
      }
    }
    return ShopModule.inOrder(modules);
  }

  private static Verdict syntaxError(Code own, SyntaxError error) {
    for (Map.Entry<String, String> file : own.files().entrySet()) {
      try {
        JavaFile.parse(file.getValue());
      } catch (SyntaxError e) {
        return Verdict.doesNotCompile(file.getKey() + ":" + e.line(), e.says());
      }
    }
    return Verdict.broken(error);
  }

  @Override
  public void close() {
    scenarios.close();
  }
}
