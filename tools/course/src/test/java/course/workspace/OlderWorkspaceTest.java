package course.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.carve.Holes;
import course.run.Failure;
import exercises.Course;
import exercises.source.Symbol;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workspace that was created before the course renamed things. */
class OlderWorkspaceTest {
  private static final Path ROOT = Path.of(System.getProperty("repository.root"));
  private static final Course COURSE = Course.read(ROOT);
  private static final Carving CARVING = new Carving(ROOT, COURSE);

  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

  private static final Symbol OLD = new Symbol("shop.basket.CheckoutBasket");
  private static final Symbol NEW = new Symbol("shop.basket.BasketCheckedOut");
  private static final String BASKET = "modules/02-basket/src/main/java/shop/basket/";
  private static final String OLD_EVENT = BASKET + "CheckoutBasket.java";
  private static final String NEW_EVENT = BASKET + "BasketCheckedOut.java";
  private static final String USE_CASE = BASKET + "CheckOutBasket.java";
  private static final String TRANSACTION = BASKET + "aws/CheckoutTransaction.java";
  private static final String OUTBOX = BASKET + "aws/OutboxRecord.java";
  private static final String MODULE_POM = "modules/02-basket/pom.xml";

  private static final Symbol CHECK_OUT =
      new Symbol("shop.basket.CheckOutBasket#buy(Request, long, IdempotencyKey, CorrelationId)");
  private static final Symbol OLD_RUN =
      new Symbol("shop.basket.aws.CheckoutTransaction#run(Basket, CheckoutBasket, KeptReceipt)");
  private static final Symbol OLD_OF =
      new Symbol("shop.basket.aws.OutboxRecord#of(CheckoutBasket)");
  private static final Symbol NEW_RUN =
      new Symbol("shop.basket.aws.CheckoutTransaction#run(Basket, BasketCheckedOut, KeptReceipt)");

  private static final Map<String, String> OLDER = new TreeMap<>();

  @TempDir Path folder;
  private Workspace workspace = new Workspace(Path.of(""));

  /** What every test begins with is carved, renamed and compiled once for all of them. */
  @BeforeAll
  static void make_an_older_course(@TempDir Path once) throws IOException {
    Workspace today = new NewWorkspace(ROOT, CARVING).in(once.resolve("today"));
    for (String path : today.paths("")) {
      OLDER.put(new Rename(NEW, OLD).of(path), older(path, today.read(path).orElseThrow()));
    }
    Workspace then = new Workspace(once.resolve("work"));
    OLDER.forEach(then::write);
    assertThat(then.read(OLD_EVENT)).isPresent();
    assertThat(errors(then)).isEmpty();
  }

  @BeforeEach
  void begin_with_an_older_course() {
    workspace = new Workspace(folder.resolve("work"));
    OLDER.forEach(workspace::write);
  }

  @Test
  void an_untouched_workspace_becomes_like_a_new_one() {
    sync();

    assertThat(workspace.code()).isEqualTo(CARVING.starter());
    assertThat(workspace.read(OLD_EVENT)).isEmpty();
    Workspace today = new NewWorkspace(ROOT, CARVING).in(folder.resolve("today"));
    assertThat(workspace.paths("")).isEqualTo(today.paths(""));
    assertThat(workspace.paths(""))
        .allSatisfy(path -> assertThat(workspace.read(path)).isEqualTo(today.read(path)));
    assertThat(sync()).isEqualTo(nothing());
  }

  @Test
  void the_learners_bodies_are_kept_with_the_new_name_in_them() throws IOException {
    fill(CHECK_OUT, "CheckoutBasket mine = null;\nreturn new Accepted(Receipt.of(mine));");
    fill(OLD_RUN, "CheckoutBasket again = checkout;\nreturn Recorded.valueOf(again.toString());");
    fill(OLD_OF, "return Map.of(\"CheckoutBasket\", text(checkout.orderId().toString()));");

    Synchronization.Result result = sync();

    assertThat(result.kept()).isEmpty();
    assertThat(result.gone()).containsExactly(OLD_EVENT);
    assertThat(result.changed()).contains(USE_CASE, TRANSACTION, OUTBOX, NEW_EVENT, "pom.xml");
    assertThat(workspace.read(USE_CASE))
        .hasValueSatisfying(text -> assertThat(text).contains("BasketCheckedOut mine = null;"));
    assertThat(workspace.read(TRANSACTION))
        .hasValueSatisfying(
            text ->
                assertThat(Holes.body(text, NEW_RUN))
                    .hasValueSatisfying(
                        body -> assertThat(body).contains("BasketCheckedOut again = checkout;")));
    assertThat(workspace.read(OUTBOX))
        .hasValueSatisfying(text -> assertThat(text).contains("Map.of(\"CheckoutBasket\", text("));
    assertThat(workspace.read(OLD_EVENT)).isEmpty();
    assertThat(errors(workspace)).isEmpty();
    assertThat(sync()).isEqualTo(nothing());
  }

  @Test
  void a_file_that_the_learner_changed_elsewhere_stays_and_compiles() throws IOException {
    change(
        OUTBOX,
        "  /** The item that the table stores. */",
        ""
            + "  static int mine(CheckoutBasket event) {\n"
            + "    return event.version();\n"
            + "  }\n\n"
            + "  /** The item that the table stores. */");
    change(
        OLD_EVENT,
        "public static final int VERSION",
        "public static final int MINE = 1;\n  public static final int VERSION");
    workspace.write(
        BASKET + "Mine.java", "package shop.basket;\n\nrecord Mine(CheckoutBasket event) {}\n");
    change(MODULE_POM, "  <dependencies>\n", "  <dependencies>\n    <!-- mine -->\n");

    sync();

    assertThat(workspace.read(OUTBOX))
        .hasValueSatisfying(text -> assertThat(text).contains("mine(BasketCheckedOut event)"));
    assertThat(workspace.read(NEW_EVENT))
        .hasValueSatisfying(text -> assertThat(text).contains("int MINE = 1"));
    assertThat(workspace.read(BASKET + "Mine.java"))
        .hasValueSatisfying(text -> assertThat(text).contains("Mine(BasketCheckedOut event)"));
    assertThat(workspace.read(MODULE_POM))
        .hasValueSatisfying(
            text ->
                assertThat(text)
                    .contains("<!-- mine -->", "io.github.serverless-shop")
                    .doesNotContain("<groupId>shop</groupId>"));
    assertThat(workspace.read(OLD_EVENT)).isEmpty();
    assertThat(errors(workspace)).isEmpty();
  }

  @Test
  void a_body_for_an_older_declaration_is_kept_beside_the_new_file() throws IOException {
    String relay = "modules/00-foundation/src/main/java/shop/foundation/outbox/Relay.java";
    for (String path : List.of(relay, Workspace.BASE + relay)) {
      String text = workspace.read(path).orElseThrow();
      workspace.write(
          path, text.replace("List<BatchItemFailure> failures(", "List<String> failures("));
    }
    fill(
        new Symbol("shop.foundation.outbox.Relay#failures(List, PutEventsResponse)"),
        "return new ArrayList<String>();");

    assertThat(sync().kept()).containsExactly(relay);
    assertThat(workspace.read(relay))
        .hasValueSatisfying(text -> assertThat(text).contains("return new ArrayList<String>();"));
  }

  @Test
  void another_type_with_the_same_short_name_keeps_it() {
    sync();

    String ordering = "modules/03-ordering/src/main/java/shop/ordering/aws/";
    assertThat(workspace.read(ordering + "CheckoutBasket.java")).isPresent();
    assertThat(workspace.read(ordering + "CheckoutEnvelope.java"))
        .isEqualTo(
            Optional.ofNullable(CARVING.starter().files().get(ordering + "CheckoutEnvelope.java")));
  }

  @Test
  void an_older_file_next_to_the_new_one_is_deleted() {
    workspace.write(NEW_EVENT, CARVING.starter().files().getOrDefault(NEW_EVENT, ""));

    sync();

    assertThat(workspace.read(OLD_EVENT)).isEmpty();
    assertThat(workspace.code()).isEqualTo(CARVING.starter());
  }

  @Test
  void what_the_course_no_longer_has_is_deleted_unless_the_learner_changed_it() {
    for (String name : List.of("untouched", "touched", "removed")) {
      workspace.write("features/" + name + ".feature", "Feature: Old\n");
      workspace.write(Workspace.BASE + "features/" + name + ".feature", "Feature: Old\n");
    }
    workspace.write("features/touched.feature", "Feature: Mine\n");
    workspace.write("features/own.feature", "Feature: Mine\n");
    workspace.delete("features/removed.feature");

    Synchronization.Result result = sync();

    assertThat(result.gone()).containsExactly("features/untouched.feature", OLD_EVENT);
    assertThat(result.inherited()).containsExactly("features/touched.feature");
    assertThat(workspace.read("features/untouched.feature")).isEmpty();
    assertThat(workspace.read("features/touched.feature")).contains("Feature: Mine\n");
    assertThat(workspace.read("features/own.feature")).contains("Feature: Mine\n");
    assertThat(sync()).isEqualTo(nothing());
  }

  @Test
  void windows_line_endings_are_not_a_change_by_the_learner() {
    for (String path : workspace.paths("")) {
      if (!path.startsWith(Workspace.BASE)) {
        workspace.write(path, workspace.read(path).orElseThrow().replace("\n", "\r\n"));
      }
    }

    assertThat(sync().kept()).isEmpty();
    assertThat(workspace.read("pom.xml"))
        .hasValueSatisfying(text -> assertThat(text).doesNotContain("tools/localcloud"));
  }

  @Test
  void an_interrupted_sync_continues_when_it_is_run_again() throws IOException {
    fill(CHECK_OUT, "return new NoBasket(request.userName());");
    Map<String, String> handedOut = new TreeMap<>();
    for (String path : workspace.paths(Workspace.BASE)) {
      handedOut.put(path, workspace.read(path).orElseThrow());
    }
    sync();
    handedOut.forEach(workspace::write);

    assertThat(sync().kept()).isEmpty();
    assertThat(workspace.read(USE_CASE))
        .hasValueSatisfying(text -> assertThat(text).contains("return new NoBasket("));
    assertThat(sync()).isEqualTo(nothing());
  }

  @Test
  void a_file_that_is_not_utf_8_is_named() throws IOException {
    Files.write(folder.resolve("work").resolve(BASKET + "Mine.java"), new byte[] {(byte) 0xfc});

    assertThatThrownBy(this::sync).isInstanceOf(Failure.class).hasMessageContaining("Mine.java");
  }

  /** As in the older course: another name for the event, other coordinates, another folder. */
  private static String older(String path, String text) {
    if (path.endsWith("pom.xml")) {
      return text.replace("<groupId>io.github.serverless-shop</groupId>", "<groupId>shop</groupId>")
          .replace(
              "<groupId>io.github.serverless-shop.localcloud</groupId>", "<groupId>shop</groupId>")
          .replace("serverless-shop-parent", "parent")
          .replace("<version>${revision}</version>", "<version>1.0.0-SNAPSHOT</version>")
          .replace("/localcloud</module>", "/tools/localcloud</module>");
    }
    return path.endsWith(".java") ? new Rename(NEW, OLD).in(text) : text;
  }

  private void fill(Symbol hole, String statements) {
    String path = workspace.code().pathOf(hole);
    workspace.write(path, Holes.fill(workspace.code().textOf(hole), hole, statements));
  }

  private void change(String path, String from, String to) {
    String text = workspace.read(path).orElseThrow();
    assertThat(text).contains(from);
    workspace.write(path, text.replace(from, to));
  }

  private Synchronization.Result sync() {
    return new Synchronization(workspace, CARVING, COURSE, Renames.read(ROOT)).run();
  }

  private static Synchronization.Result nothing() {
    return new Synchronization.Result(List.of(), List.of(), List.of(), List.of());
  }

  /** The compiler's messages about all main sources, without anything from the reference. */
  private static String errors(Workspace workspace) throws IOException {
    String libraries =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.contains(File.separator + "modules" + File.separator))
            .collect(Collectors.joining(File.pathSeparator));
    Path classes = Files.createTempDirectory(workspace.folder().getParent(), "classes");
    List<Path> sources =
        workspace.code().files().keySet().stream().map(workspace.folder()::resolve).toList();
    StringWriter said = new StringWriter();
    try (var files = COMPILER.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      COMPILER
          .getTask(
              said,
              files,
              null,
              List.of("-proc:none", "-nowarn", "-cp", libraries, "-d", classes.toString()),
              null,
              files.getJavaFileObjectsFromPaths(sources))
          .call();
    }
    return said.toString();
  }
}
