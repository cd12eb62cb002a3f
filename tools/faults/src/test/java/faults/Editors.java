package faults;

import static org.assertj.core.api.Assertions.assertThat;

import acceptance.shop.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Two editors that have read the same version of a product. */
record Editors(Shop shop, String id, String tag, Queue<Answer> answers) {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  static Editors ofNewProduct(Shop shop) throws InterruptedException {
    String id = shop.addProduct("Plane", "30.00");
    Set<String> tags = ConcurrentHashMap.newKeySet();
    AtOnce.each(
        List.of("one", "other"),
        PATIENCE,
        _ -> {
          Answer read = Shop.expect(200, shop.product("GET", "product/" + id, null, Map.of()));
          tags.add(read.header("etag").orElseThrow());
        });
    assertThat(tags).as("what both have read").hasSize(1);
    return new Editors(shop, id, tags.iterator().next(), new ConcurrentLinkedQueue<>());
  }

  void changePrice(String price) {
    answers.add(
        shop.product(
            "PUT", "product/" + id, Shop.details("Plane", price), Map.of("If-Match", tag)));
  }

  void verify() {
    assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 412);
    Answer changed = answers.stream().filter(one -> one.status() == 200).findFirst().orElseThrow();
    Answer now = shop.product("GET", "product/" + id, null, Map.of());
    assertThat(now.json()).isEqualTo(changed.json());
    assertThat(now.json().path("version").asInt()).isEqualTo(2);
  }
}
