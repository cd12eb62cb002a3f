package course.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SymbolTest {
  @Test
  void a_method_has_an_owner_a_name_and_parameters() {
    Symbol symbol = new Symbol("shop.basket.aws.Bodies.Wanted#take(List, int)");

    assertThat(symbol.file()).isEqualTo("shop/basket/aws/Bodies.java");
    assertThat(symbol.types()).containsExactly("Bodies", "Wanted");
    assertThat(symbol.member()).isEqualTo("take");
    assertThat(symbol.parameters()).containsExactly("List", "int");
    assertThat(symbol.shortly()).isEqualTo("Bodies.Wanted#take(List, int)");
  }

  @Test
  void a_type_has_no_member() {
    assertThat(new Symbol("shop.basket.WantedItem").isType()).isTrue();
    assertThat(new Symbol("shop.basket.WantedItem#WantedItem").isCompactConstructor()).isTrue();
  }

  @Test
  void anything_else_is_no_symbol() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Symbol("Basket.total"));
  }
}
