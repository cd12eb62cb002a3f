package course.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import course.carve.Code;
import course.carve.Holes;
import course.run.Failure;
import course.workspace.Carving;
import course.workspace.Workspace;
import exercises.Course;
import exercises.Step;
import exercises.source.Symbol;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A learner's shop is put together as it is, and what it does wrong can be seen hop by hop. */
class OwnShopIT {
  private static final Path ROOT = Path.of(System.getProperty("repository.root"));
  private static final Course COURSE = Course.read(ROOT);
  private static final Carving CARVING = new Carving(ROOT, COURSE);
  private static final String STACK =
      "modules/03-ordering/src/main/java/shop/ordering/stack/OrderingStack.java";

  private static final String REFUSE =
      "  private static void refuse() { throw new IllegalStateException(\"No table\"); }\n";

  @TempDir static Path folder;
  private static Workspace workspace = new Workspace(Path.of(""));

  @BeforeAll
  static void open() {
    workspace = Workspace.bare(folder.resolve("work"));
  }

  @AfterAll
  static void close() {
    new Workbench(ROOT, workspace).stop();
  }

  @BeforeEach
  void start() {
    workspace.write(CARVING.starter());
  }

  @Test
  void a_shop_is_put_together_with_its_own_stacks_and_what_is_pending_is_lent() throws IOException {
    OwnShop shop = new OwnShop(ROOT, workspace);
    edit(STACK, "\"ordering-checkout\"", "\"my-checkout\"");

    Path assembly = shop.assembly();

    String template = Files.readString(assembly.resolve("OrderingStack.template.json"));
    assertThat(template).contains("-my-checkout\"").doesNotContain("ordering-checkout\"");
    assertThat(shop.pending()).isGreaterThan(30);
    assertThat(shop.classes()).allSatisfy(module -> assertThat(module).isNotEmptyDirectory());
  }

  @Test
  void what_does_not_compile_or_cannot_be_synthesized_is_named_with_a_remedy() throws IOException {
    OwnShop shop = new OwnShop(ROOT, workspace);
    edit(STACK, "var table = table();", "int table = table();");
    assertThatThrownBy(shop::assembly)
        .isInstanceOf(Failure.class)
        .hasMessageContaining("does not compile: " + STACK + ":")
        .extracting(failure -> ((Failure) failure).remedy())
        .asString()
        .contains("./course check");

    edit(STACK, "int table = table();", "var table = table(); refuse();");
    edit(STACK, "  private Table table() {", REFUSE + "  private Table table() {");
    assertThatThrownBy(shop::assembly)
        .isInstanceOf(Failure.class)
        .hasMessageContaining("cannot be synthesized: ")
        .hasMessageContaining("No table")
        .hasMessageContaining("OrderingStack.java:");
  }

  @Test
  void a_scenario_that_fails_leaves_what_happened_hop_by_hop() throws IOException {
    Step step = COURSE.step("order-date");
    Code wrong = CARVING.solution().with(step.traps().getFirst());
    String path = wrong.pathOf(step.holes().getFirst().symbol());
    workspace.write(wrong);
    edit(path, "var now", "System.out.println(\"<b>too late</b>\"); var now");

    Verdict verdict = new Workbench(ROOT, workspace).check(step, false);

    assertThat(verdict.result()).as(verdict.toText()).isEqualTo(Verdict.Result.WRONG);
    JsonNode story = new ObjectMapper().readTree(Path.of(verdict.story()).toFile());
    assertThat(story.path("title").asText()).contains("dated at the checkout");
    assertThat(story.path("said").toString()).contains("dated a year ago", "Expected: ");
    assertThat(story.at("/drawing/nodes").findValuesAsText("label")).contains("Orders");
    JsonNode steps = story.path("steps");
    assertThat(operations(steps)).containsSubsequence("Invoke", "PutItem", "Query");
    assertThat(steps.findValues("log").toString()).contains("<b>too late</b>");
    assertThat(steps.findValues("changes").toString()).contains("orderDate");
    assertThat(story.at("/end/lying").toString()).contains("orderDate");
  }

  @Test
  void a_test_that_fails_first_leaves_a_story_if_one_is_asked_for() throws IOException {
    Step step = COURSE.step("several-at-once");
    Symbol hole = step.holes().getFirst().symbol();
    String path = CARVING.solution().pathOf(hole);
    String text = CARVING.solution().textOf(hole);
    workspace.write(CARVING.solution().with(path, Holes.fill(text, hole, "return List.of();")));
    Workbench bench = new Workbench(ROOT, workspace);

    Verdict quick = bench.check(step, false);
    Verdict whole = bench.checkWhole(step);

    assertThat(quick.where()).as(quick.toText()).contains("BatchReadsTest");
    assertThat(quick.story()).isEmpty();
    assertThat(whole.where()).as(whole.toText()).isEqualTo(quick.where());
    JsonNode story = new ObjectMapper().readTree(Path.of(whole.story()).toFile());
    assertThat(operations(story.path("steps"))).contains("Invoke");
  }

  private static List<String> operations(JsonNode steps) {
    return steps.valueStream().map(step -> step.path("operation").asText()).toList();
  }

  private static void edit(String path, String from, String to) throws IOException {
    Path file = workspace.folder().resolve(path);
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }
}
