package exercises.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SymbolTest {
  @Test
  void a_method_has_an_owner_a_name_and_parameters() {
    Symbol symbol = new Symbol("shop.basket.aws.Bodies.Wanted#take(List,int)");

    assertThat(symbol.file()).isEqualTo("shop/basket/aws/Bodies.java");
    assertThat(symbol.types()).containsExactly("Bodies", "Wanted");
    assertThat(symbol.member()).isEqualTo("take");
    assertThat(symbol.parameters()).containsExactly("List", "int");
    assertThat(symbol.shortly()).isEqualTo("Bodies.Wanted#take(List, int)");
    assertThat(symbol.type()).isEqualTo(new Symbol("shop.basket.aws.Bodies.Wanted"));
  }

  @Test
  void commas_separate_members_but_not_parameters() {
    assertThat(Symbol.list("a.B#one(int, String), two"))
        .containsExactly(new Symbol("a.B#one(int, String)"), new Symbol("a.B#two"));
  }

  @Test
  void a_type_has_no_member() {
    assertThat(new Symbol("shop.basket.WantedItem").isType()).isTrue();
  }

  @Test
  void anything_else_is_not_a_symbol() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Symbol("Basket.total"));
  }
}
