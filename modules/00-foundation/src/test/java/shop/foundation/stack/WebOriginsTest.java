package shop.foundation.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;

class WebOriginsTest {

  @Test
  void the_app_lists_whose_pages_may_call() {
    var app = app("https://shop.example, http://localhost:5173");

    assertThat(ShopStage.of(app).web().origins())
        .containsExactly("https://shop.example", "http://localhost:5173");
    assertThat(ShopStage.of(app).stackName("BasketStack")).isEqualTo("BasketStack");
    assertThat(ShopStage.of(new App())).isEqualTo(ShopStage.DEV);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "null",
        "shop.example",
        "https://shop.example/",
        "https://shop.example/page",
        "https://shop.example:443",
        "https://shop.example:0",
        "https://*.example",
        "https://Shop.example",
        "https://shop.example'",
        "https://shop.example\\nX",
        "https://a@shop.example",
        "http://shop.example",
        "http://localhost:80",
        "http://localhost.evil.example",
        "https://shop.example,",
        "https://shop.example https://office.example"
      })
  void what_no_browser_sends_is_refused_with_an_example(String listed) {
    var app = app(listed);

    assertThatThrownBy(() -> ShopStage.of(app))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not the origin of a page")
        .hasMessageContaining("-c webOrigins=https://shop.example");
  }

  private static App app(String webOrigins) {
    return new App(AppProps.builder().context(Map.of("webOrigins", webOrigins)).build());
  }
}
