package course.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FunctionLookupTest {
  private static final List<String> NAMES =
      List.of("shop-dev-product-api", "shop-dev-basket-api", "shop-dev-basket-relay");

  @Test
  void a_function_is_found_by_its_name_and_by_the_end_of_it() {
    assertThat(FunctionLookup.find("shop-dev-basket-api", NAMES)).isEqualTo("shop-dev-basket-api");
    assertThat(FunctionLookup.find("relay", NAMES)).isEqualTo("shop-dev-basket-relay");
  }

  @Test
  void an_unknown_name_is_answered_with_the_names_there_are() {
    assertThatThrownBy(() -> FunctionLookup.find("ordering", NAMES))
        .isInstanceOfSatisfying(
            Failure.class, e -> assertThat(e.remedy()).contains(NAMES.toArray(String[]::new)));
  }

  @Test
  void an_end_that_fits_two_functions_is_refused() {
    assertThatThrownBy(() -> FunctionLookup.find("api", NAMES))
        .hasMessageContaining("More than one function");
  }
}
