package course.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.carve.Code;
import course.run.Failure;
import exercises.Course;
import exercises.Hole;
import exercises.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
  private static final Path ROOT = Path.of(System.getProperty("repository.root"));
  private static final Course COURSE = Course.read(ROOT);
  private static final Carving CARVING = new Carving(ROOT, COURSE);
  private static final Step STEP = COURSE.step("basket-total");
  private static final String FILE = "modules/02-basket/src/main/java/shop/basket/Basket.java";

  @TempDir Path folder;
  private Workspace workspace = new Workspace(Path.of(""));

  @BeforeEach
  void carve() {
    workspace = new NewWorkspace(ROOT, CARVING).in(folder.resolve("work"));
  }

  @Test
  void a_new_workspace_has_every_hole_and_the_projects_around_them() {
    Code code = workspace.code();

    assertThat(COURSE.steps())
        .allSatisfy(step -> assertThat(code.pending(step)).isEqualTo(step.holes()));
    assertThat(workspace.folder().resolve("pom.xml")).exists();
    assertThat(workspace.folder().resolve("features/system/shopping.feature")).exists();
  }

  @Test
  void a_folder_with_something_in_it_is_left_alone() {
    assertThatThrownBy(() -> new NewWorkspace(ROOT, CARVING).in(workspace.folder()))
        .isInstanceOf(Failure.class);
  }

  @Test
  void the_learners_version_is_saved_before_it_is_overwritten() {
    assertThat(new Saved(workspace).keep(STEP, workspace.code())).isEmpty();

    workspace.write(solved(workspace.code(), STEP));

    assertThat(new Saved(workspace).keep(STEP, workspace.code()))
        .hasValueSatisfying(kept -> assertThat(kept.resolve(FILE)).exists());
  }

  @Test
  void a_missing_or_unreadable_file_is_replaced_as_a_whole_and_saved_first() throws IOException {
    workspace.write(FILE, "no Java at all {");

    assertThat(new Saved(workspace).keep(STEP, workspace.code()))
        .hasValueSatisfying(kept -> assertThat(kept.resolve(FILE)).hasContent("no Java at all {"));
    workspace.write(solved(workspace.code(), STEP));
    assertThat(workspace.code()).isEqualTo(solved(CARVING.starter(), STEP));

    Files.delete(workspace.folder().resolve(FILE));
    assertThat(new Saved(workspace).keep(STEP, workspace.code())).isEmpty();
    workspace.write(solved(workspace.code(), STEP));
    assertThat(workspace.code()).isEqualTo(solved(CARVING.starter(), STEP));
  }

  @Test
  void sync_brings_a_deleted_file_back() throws IOException {
    Files.delete(workspace.folder().resolve(FILE));

    assertThat(sync().changed()).containsExactly(FILE);
    assertThat(workspace.folder().resolve(FILE)).exists();
  }

  @Test
  void a_line_of_progress_that_cannot_be_read_is_named_with_a_good_one() throws IOException {
    Files.writeString(workspace.folder().resolve("progress.txt"), "basket-total finished\n");

    assertThatThrownBy(() -> workspace.progress().of(STEP.id()))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("basket-total finished");
  }

  @Test
  void progress_is_text_that_survives() throws IOException {
    workspace.progress().hinted(STEP.id());
    workspace.progress().done(STEP.id());

    Mark mark = workspace.progress().of(STEP.id());
    assertThat(mark.state()).isEqualTo(Mark.State.DONE);
    assertThat(mark.hints()).isOne();
    assertThat(Files.readString(workspace.folder().resolve("progress.txt")))
        .contains(STEP.id() + " ", " done ");
  }

  @Test
  void sync_brings_what_is_new_around_the_learners_code() {
    workspace.write(solved(workspace.code(), STEP));
    pretendThatTheCourseHadSaid("A user's basket", "An older basket");

    Synchronization.Result result = sync();

    assertThat(result.kept()).isEmpty();
    assertThat(result.changed()).containsExactly(FILE);
    assertThat(workspace.code().files().get(FILE)).isEqualTo(CARVING.solution().files().get(FILE));
  }

  @Test
  void sync_never_writes_over_the_learners_code() {
    pretendThatTheCourseHadSaid("A user's basket", "An older basket");
    String mine = workspace.code().files().get(FILE) + "// mine\n";
    workspace.write(FILE, mine);

    Synchronization.Result result = sync();

    assertThat(result.kept()).containsExactly(FILE);
    assertThat(workspace.code().files()).containsEntry(FILE, mine);
    assertThat(workspace.hidden("incoming").resolve(FILE)).exists();
  }

  @Test
  void sync_changes_nothing_when_nothing_is_new() {
    workspace.write(solved(workspace.code(), STEP));

    assertThat(sync())
        .isEqualTo(new Synchronization.Result(List.of(), List.of(), List.of(), List.of()));
  }

  private Synchronization.Result sync() {
    return new Synchronization(workspace, CARVING, COURSE, Renames.read(ROOT)).run();
  }

  private void pretendThatTheCourseHadSaid(String now, String before) {
    String handedOut = CARVING.starter().files().getOrDefault(FILE, "").replace(now, before);
    workspace.write(".course/base/" + FILE, handedOut);
    workspace.write(FILE, workspace.code().files().getOrDefault(FILE, "").replace(now, before));
  }

  private static Code solved(Code code, Step step) {
    return code.with(step.holes().stream().map(Hole::symbol).toList(), CARVING.solution());
  }
}
