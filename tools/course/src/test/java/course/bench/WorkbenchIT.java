package course.bench;

import static org.assertj.core.api.Assertions.assertThat;

import course.carve.Code;
import course.carve.Holes;
import course.workspace.Carving;
import course.workspace.Workspace;
import exercises.Course;
import exercises.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbench says one thing, whatever a learner's code does to it. */
class WorkbenchIT {
  private static final Path ROOT = Path.of(System.getProperty("repository.root"));
  private static final Course COURSE = Course.read(ROOT);
  private static final Step STEP = COURSE.step("exact-money");
  private static final Code SOLUTION = new Carving(ROOT, COURSE).solution();

  @TempDir static Path folder;
  private static Workspace workspace = new Workspace(Path.of(""));
  private static Workbench bench = new Workbench(ROOT, workspace);

  @BeforeAll
  static void open() {
    workspace = Workspace.bare(folder.resolve("work"));
    bench = new Workbench(ROOT, workspace);
  }

  @AfterAll
  static void close() {
    bench.stop();
  }

  @BeforeEach
  void solve() {
    workspace.write(SOLUTION);
  }

  @Test
  void two_simultaneous_requests_reach_the_same_workbench() {
    bench.stop();
    var other =
        CompletableFuture.supplyAsync(() -> new Workbench(ROOT, workspace).check(STEP, false));

    assertThat(bench.check(STEP, false).result()).isEqualTo(Verdict.Result.GREEN);
    assertThat(other.join().result()).isEqualTo(Verdict.Result.GREEN);
    assertThat(bench.process()).isPresent();
  }

  @Test
  void code_that_ends_the_process_is_wrong_and_the_next_question_is_answered() {
    workspace.write(withFirstHole("System.exit(0); return other;"));

    Verdict verdict = bench.check(STEP, false);

    assertThat(verdict.result()).isEqualTo(Verdict.Result.WRONG);
    assertThat(verdict.where()).startsWith("Money.plus(Money.java:");
    assertThat(verdict.says()).contains("System.exit");
    workspace.write(SOLUTION);
    assertThat(bench.check(STEP, false).isGreen()).isTrue();
  }

  @Test
  void a_workbench_that_was_killed_is_replaced() {
    bench.check(STEP, false);
    bench.process().orElseThrow().destroyForcibly();

    assertThat(bench.check(STEP, false).isGreen()).isTrue();
  }

  @Test
  void a_workbench_ends_when_its_workspace_is_gone() throws IOException {
    bench.check(STEP, false);
    ProcessHandle process = bench.process().orElseThrow();

    Files.delete(workspace.hidden("bench").resolve("bench.json"));

    assertThat(process.onExit()).succeedsWithin(Duration.ofMinutes(1));
  }

  @Test
  void a_deleted_file_and_a_syntax_error_are_named() throws IOException {
    String path = SOLUTION.pathOf(STEP.holes().getFirst().symbol());
    Files.writeString(workspace.folder().resolve(path), "package shop.foundation;\nclass {");

    assertThat(bench.check(STEP, false).where()).isEqualTo(path + ":2");

    Files.delete(workspace.folder().resolve(path));
    assertThat(bench.check(STEP, false).says()).contains("Money.java", "./course sync");
  }

  @Test
  void a_new_workspace_compiles_with_what_the_reference_lends() {
    workspace.write(new Carving(ROOT, COURSE).starter());

    assertThat(bench.lend().says()).isEmpty();
    assertThat(bench.lentClasses())
        .allSatisfy(module -> assertThat(module.resolve("shop")).isDirectory());
  }

  private static Code withFirstHole(String body) {
    var hole = STEP.holes().getFirst().symbol();
    String path = SOLUTION.pathOf(hole);
    return SOLUTION.with(path, Holes.fill(SOLUTION.files().getOrDefault(path, ""), hole, body));
  }
}
