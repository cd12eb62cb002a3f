package course.carve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.run.Failure;
import exercises.Hints;
import exercises.Hole;
import exercises.Kind;
import exercises.Proof;
import exercises.Step;
import exercises.source.Symbol;
import java.util.List;
import org.junit.jupiter.api.Test;

class HolesTest {
  private static final String SOURCE =
      """
      package shop.basket;

      /** { is no block here. */
      record Basket(List<Item> items) {
        Basket {
          items = List.copyOf(items);
        }

        // Two of this name.
        int total() {
          return items.stream().mapToInt(Item::price).sum(); // "}" stays
        }

        int total(
            List<Item> others, @Nullable String name, int[] numbers) {
          return 0;
        }

        interface Empty {
          void nothing();
        }
      }
      """;
  private static final Symbol TOTAL = new Symbol("shop.basket.Basket#total()");
  private static final Hole HOLE = new Hole(TOTAL, "say \"what it costs\"");
  private static final Step STEP =
      new Step(
          "basket-total",
          2,
          "",
          "",
          5,
          Kind.DOMAIN,
          List.of(HOLE),
          new Proof(null, null),
          new Hints("", "", ""),
          List.of());

  @Test
  void a_hole_replaces_a_body_and_nothing_else() {
    String cut = Holes.cut(SOURCE, STEP, HOLE);

    assertThat(cut)
        .contains(
            """
              int total() {
                throw new shop.foundation.StepPending("basket-total: say \\"what it costs\\"");
              }
            """);
    assertThat(Holes.isPending(cut, STEP, HOLE)).isTrue();
    assertThat(Holes.isPending(SOURCE, STEP, HOLE)).isFalse();
  }

  @Test
  void the_solution_restores_the_source_exactly() {
    String cut = Holes.cut(SOURCE, STEP, HOLE);

    assertThat(Holes.copy(TOTAL, SOURCE, cut)).isEqualTo(SOURCE);
  }

  @Test
  void parameters_distinguish_methods_of_one_name() {
    Symbol other = new Symbol("shop.basket.Basket#total(List, String, int[])");

    assertThat(Holes.fill(SOURCE, other, "return 1;"))
        .contains("numbers) {\n    return 1;\n  }")
        .contains("\"}\" stays");
  }

  @Test
  void a_compact_constructor_and_a_type_can_be_replaced() {
    assertThat(Holes.fill(SOURCE, new Symbol("shop.basket.Basket#Basket"), "items = null;"))
        .contains("  Basket {\n    items = null;\n  }");
    assertThat(Holes.fill(SOURCE, new Symbol("shop.basket.Basket.Empty"), "enum Empty {}"))
        .contains("  enum Empty {}\n}");
  }

  @Test
  void a_missing_method_is_reported() {
    Symbol gone = new Symbol("shop.basket.Basket#gone()");

    assertThatThrownBy(() -> Holes.fill(SOURCE, gone, ""))
        .isInstanceOf(Failure.class)
        .hasMessage("There is no Basket#gone() in shop/basket/Basket.java.");
  }
}
