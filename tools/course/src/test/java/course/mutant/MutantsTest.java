package course.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import course.carve.Code;
import exercises.Hints;
import exercises.Hole;
import exercises.Kind;
import exercises.Proof;
import exercises.Step;
import exercises.source.Symbol;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Each kind of mistake, made in a method of a line or two. */
class MutantsTest {
  private static final String PATH = "modules/00/src/main/java/shop/A.java";

  @Test
  void a_statement_a_link_of_a_chain_and_a_call_are_left_out() {
    assertThat(of("check(x); return builder().size(3).build();"))
        .contains(
            "return builder().size(3).build();",
            "check(x); return builder().build();",
            "check(x); return builder().size(3);",
            "x; return builder().size(3).build();");
  }

  @Test
  void what_is_done_after_a_failure_is_left_out() {
    assertThat(of("try { return go(); } catch (A | B e) { return 1; } finally { end(); }"))
        .contains(
            "try { return go(); } catch (A | B e) { return 1; }",
            "try { return go(); } finally { end(); }",
            "try { return go(); } catch (A e) { return 1; } finally { end(); }",
            "try { return go(); } catch (A | B e) { return 1; } finally { }");
    assertThat(of("try { return go(); } catch (A e) { return 1; }")).contains("{ return go(); }");
  }

  @Test
  void a_failure_for_which_there_is_no_case_is_swallowed() {
    assertThat(of("try { return go(); } catch (A e) { return 1; }"))
        .contains(
            "try { return go(); } catch (A e) { return 1; }"
                + " catch (RuntimeException other) { return 0; }");
    assertThat(of("try { return go(); } catch (RuntimeException e) { return 1; }"))
        .noneMatch(text -> text.contains("other"));
  }

  @Test
  void a_condition_is_negated_weakened_and_ignored() {
    assertThat(of("if (a && !b) { go(); } return c ? 2 : 3;"))
        .contains(
            "if (!((a && !b))) { go(); } return c ? 2 : 3;",
            "if (true) { go(); } return c ? 2 : 3;",
            "if (false) { go(); } return c ? 2 : 3;",
            "if (a) { go(); } return c ? 2 : 3;",
            "if (!b) { go(); } return c ? 2 : 3;",
            "if (a || !b) { go(); } return c ? 2 : 3;",
            "if (a && b) { go(); } return c ? 2 : 3;",
            "if (a && !b) { go(); } return (!(c)) ? 2 : 3;",
            "if (a && !b) { go(); } return 2;",
            "if (a && !b) { go(); } return 3;");
  }

  @Test
  void arguments_are_dropped_swapped_and_replaced_by_a_default() {
    assertThat(of("return f(x, name);"))
        .contains(
            "return f(name);",
            "return f(x);",
            "return f(name, x);",
            "return f(0, name);",
            "return f(x, \"\");");
    assertThat(of("return Map.of(1, 2, 3, 4);"))
        .contains("return Map.of(3, 4);", "return Map.of(1, 2);")
        .doesNotContain("return Map.of(2, 3, 4);");
  }

  @Test
  void values_and_operators_are_off_by_one() {
    assertThat(of("return x <= 3 + y;"))
        .contains("return x < 3 + y;", "return x <= 3 - y;", "return x <= 4 + y;", "return 0;");
    assertThat(of("return x != 3;")).contains("return x < 3;", "return x > 3;", "return x == 3;");
    assertThat(of("allow(\"dynamodb:Query\", \"/index/all\"); return 1;"))
        .contains(
            "allow(\"dynamodb:*\", \"/index/all\"); return 1;",
            "allow(\"dynamodb:Query\", \"/index/*\"); return 1;");
  }

  @Test
  void how_a_sentence_is_worded_is_no_mistake() {
    assertThat(of("LOG.warn(\"so: {}\", x); return say(\"a long\" + \" text\" + \" it is\");"))
        .contains(
            "LOG.warn(\"so: {}\", x); return say(\"\");",
            "return say(\"a long\" + \" text\" + \" it is\");")
        .noneMatch(
            text ->
                text.contains("\"\" + ")
                    || text.contains("+ \"\"")
                    || text.contains("LOG.warn(\"\""));
  }

  @Test
  void neighbours_change_places_and_a_list_ends_after_its_first() {
    assertThat(of("send(); mark(); return 1;")).contains("mark(); send(); return 1;");
    assertThat(of("var y = go(); f(y); return 1;")).noneMatch(text -> text.contains("f(y); var y"));
    assertThat(of("a.add(1); b.add(2); return 1;"))
        .noneMatch(text -> text.contains("b.add(2); a.add"));
    assertThat(of("return switch (x) { case A -> f(); case B -> g(); };"))
        .contains("return switch (x) { case A -> g(); case B -> f(); };");
    assertThat(of("for (var y : all) { f(y); } return 1;"))
        .contains("for (var y : all.stream().limit(1).toList()) { f(y); } return 1;");
  }

  @Test
  void every_mutant_has_a_name_of_its_own() {
    List<Mutant> mutants = mutants("f(1); f(1); return g(1, 1);");

    assertThat(mutants).extracting(Mutant::name).doesNotHaveDuplicates().hasSizeGreaterThan(5);
    assertThat(mutants).extracting(Mutant::code).doesNotHaveDuplicates();
  }

  private static List<String> of(String body) {
    return mutants(body).stream()
        .map(mutant -> mutant.code().files().getOrDefault(PATH, ""))
        .map(text -> text.substring(text.indexOf('{', text.indexOf("m(")) + 1))
        .map(text -> text.substring(0, text.lastIndexOf("}\n}")).replaceAll("\\s+", " ").strip())
        .toList();
  }

  private static List<Mutant> mutants(String body) {
    var files = new TreeMap<String, String>();
    files.put(PATH, "package shop;\nclass A {\n int m(int x, String name) {" + body + "}\n}\n");
    var hole = new Hole(new Symbol("shop.A#m(int, String)"), "do it");
    var step =
        new Step(
            "a-step",
            0,
            "A step",
            "",
            1,
            Kind.DOMAIN,
            List.of(hole),
            new Proof(null, null),
            new Hints("", "", ""),
            List.of());
    return Mutants.of(step, new Code(files));
  }
}
