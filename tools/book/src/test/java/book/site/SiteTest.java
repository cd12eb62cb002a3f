package book.site;

import static org.assertj.core.api.Assertions.assertThat;

import book.problems.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small book with one of each mistake and one of each correct thing. */
class SiteTest {
  @TempDir static Path repository;
  private static final ArrayList<String> PROBLEMS = new ArrayList<>();

  @BeforeAll
  static void make_a_book() throws IOException {
    write(
        "modules/m/src/main/java/a/Till.java",
        "package a; class Till { int coins() { return 7; } }");
    write("features/a.feature", "Feature: A\n\n  Scenario: Fine\n    Given one\n");
    write("tools/README.md", "");
    write(
        "contracts/README.md",
        "# Contracts\n\n[What](../features/a.feature) and [gone](gone.json)");
    write("docs/readers/r.adoc", "= R\n");
    write("docs/decisions/README.md", "# Decisions\n\n[First](0001.md)\n");
    write("docs/decisions/0001.md", "# First `one`\n");
    write("docs/book.css", "");
    write("docs/index.adoc", "= Book\n\nxref:chapters/c.adoc#nowhere[lost]\n");
    write(
        "docs/course/steps.yaml",
        """
        chapters: []
        steps:
          - {id: count, chapter: 1, title: "Count [all] *coins*", concept: "So many <coins>.",
             minutes: 5, kind: domain, holes: [{symbol: "a.Till#coins()", task: "count"}],
             proof: {tests: [a.Till]}, hints: {question: q, pointer: p, nearly: n},
             traps: [{name: One too few, why: off by one, bodies: {"a.Till#coins()": return 6;}}]}
        """);
    write(
        "docs/chapters/c.adoc",
        """
        = C

        code::a.Till#coins()[]

        code::a.Till#notes()[]

        scenario::features/a.feature#Fine[]

        scenario::features/a.feature#Gone[]

        The symbol:a.Till[], the symbol:a.Purse[], the path:docs[] and the path:nothing/here[].

        The symbol:a.Till#coins( )[] with a space.

        include::steps:1[]

        include::steps:2[]

        .A picture
        [plantuml]
        ----
        component Till
        ----

        .A wrong picture
        [plantuml]
        ----
        component -> -> Till {
        ----

        include::missing.adoc[]
        """);
    write("site/chapters/old.html", "<a href='gone.html'>");
    var problems = new Problems();
    new Site(repository, repository.resolve("site"), problems).make();
    problems.each(PROBLEMS::add);
  }

  @Test
  void everything_broken_is_reported_at_once_with_its_place() {
    assertThat(PROBLEMS)
        .anyMatch(p -> p.startsWith("docs/chapters/c.adoc") && p.contains("a.Till#notes()"))
        .anyMatch(p -> p.startsWith("docs/chapters/c.adoc") && p.contains("'Gone'"))
        .anyMatch(p -> p.startsWith("docs/chapters/c.adoc") && p.contains("a.Purse"))
        .anyMatch(p -> p.startsWith("docs/chapters/c.adoc") && p.contains("nothing/here"))
        .anyMatch(p -> p.startsWith("docs/chapters/c.adoc") && p.contains("'A wrong picture'"))
        .anyMatch(p -> p.startsWith("docs/chapters/c.adoc") && p.contains("missing.adoc"))
        .anyMatch(p -> p.startsWith("site/chapters/c.html") && p.contains("'symbol:a…'"))
        .anyMatch(p -> p.startsWith("site/index.html") && p.contains("#nowhere"))
        .anyMatch(p -> p.startsWith("site/contracts/index.html") && p.contains("gone.json"))
        .hasSize(9);
  }

  @Test
  void a_page_that_is_no_longer_written_is_gone() {
    assertThat(repository.resolve("site/chapters/old.html")).doesNotExist();
  }

  @Test
  void code_and_scenarios_are_shown_under_their_path() throws IOException {
    assertThat(read("chapters/c.html").replace("<wbr>", ""))
        .contains("modules/m/src/main/java/a/Till.java", "features/a.feature");
  }

  @Test
  void pictures_are_drawn_in_the_page_and_in_its_colours() throws IOException {
    assertThat(read("chapters/c.html"))
        .containsPattern("<svg[^>]*>")
        .contains("var(--ink)")
        .doesNotContain("#111");
  }

  @Test
  void steps_have_hints_traps_and_the_reference_and_their_text_is_not_markup() throws IOException {
    assertThat(read("chapters/c.html"))
        .contains(
            "Count [all] *coins*", "So many &lt;coins&gt;.", "nearly the answer", "One too few")
        .containsOnlyOnce("The steps</h2>");
  }

  @Test
  void markdown_keeps_its_links_between_pages() throws IOException {
    assertThat(read("decisions/index.html")).contains("<a href=\"0001.html\">First</a>");
    assertThat(read("contracts/index.html")).contains("<p>What and ");
  }

  private static void write(String file, String text) throws IOException {
    var path = repository.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private static String read(String page) throws IOException {
    return Files.readString(repository.resolve("site").resolve(page));
  }
}
