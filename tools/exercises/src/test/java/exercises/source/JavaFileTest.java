package exercises.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class JavaFileTest {
  private static final String TEXT =
      """
      package a;

      record Till(int coins) {
        static final int MOST = 9;

        @Deprecated(since = "x")
        Till {
          check();
        }

        Till() {
          this(0);
        }

        /** Nothing. */
        void check() {}

        interface Key {
          void turn(java.util.List<@Nullable String> by);
        }
      }
      """;

  private final JavaFile file = JavaFile.parse(TEXT);

  @Test
  void a_constructor_without_parentheses_is_the_compact_one() {
    assertThat(body("a.Till#Till")).contains("check();");
    assertThat(body("a.Till#Till()")).contains("this(0);");
  }

  @Test
  void a_method_is_found_by_its_name_alone_and_returned_with_its_comment() {
    assertThat(file.declaration(new Symbol("a.Till#check")))
        .isEqualTo("  /** Nothing. */\n  void check() {}");
  }

  @Test
  void parameters_are_named_without_packages_annotations_and_type_arguments() {
    assertThat(file.declaration(new Symbol("a.Till.Key#turn(List)"))).contains("turn(java.util");
    assertThat(file.body(new Symbol("a.Till.Key#turn(List)"))).isEmpty();
  }

  @Test
  void a_field_is_not_a_type() {
    assertThat(file.declaration(new Symbol("a.Till#MOST"))).contains("= 9");
    assertThatThrownBy(() -> file.declaration(new Symbol("a.Till.MOST")))
        .hasMessage("there is no type a.Till.MOST");
  }

  @Test
  void a_syntax_error_is_reported_with_its_line() {
    assertThatThrownBy(() -> JavaFile.parse("class A {\n  int = 5;\n}\n"))
        .isInstanceOfSatisfying(SyntaxError.class, error -> assertThat(error.line()).isEqualTo(2));
  }

  private String body(String symbol) {
    return file.body(new Symbol(symbol)).orElseThrow().of(TEXT);
  }
}
