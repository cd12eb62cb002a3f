package book.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SymbolTest {

  @Test
  void a_type_is_the_first_name_with_a_capital() {
    var symbol = Symbol.parse("shop.basket.PutBasket.Outcome");
    assertThat(symbol.file()).isEqualTo("shop.basket.PutBasket");
    assertThat(symbol.nested()).isEqualTo("PutBasket.Outcome");
  }

  @Test
  void commas_part_members_but_not_parameters() {
    assertThat(Symbol.parse("a.B#one(int, String), two").members())
        .containsExactly("one(int, String)", "two");
  }

  @Test
  void prose_leaves_the_package_out() {
    assertThat(Symbol.parse("shop.basket.Basket#total()").spoken()).isEqualTo("Basket#total()");
  }
}
