package faults;

import static org.assertj.core.api.Assertions.assertThat;

import acceptance.shop.Answer;
import acceptance.shop.Http;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Every route of the templates, asked with every kind of token. A person has read what must come
 * out ({@code who-may.txt}); a route that is not on that list is red.
 */
@Order(8)
@ResourceLock(SharedCloud.NAME)
class WhoMayIT {
  private static final Cloud CLOUD = SharedCloud.get();
  private static final String LIST = "/faults/who-may.txt";

  private final Shop shop = new Shop(CLOUD);
  private final Map<String, String> receipts = new HashMap<>();

  @Test
  void every_route_answers_every_kind_of_token_as_the_list_says(@TempDir Path temp)
      throws IOException {
    String product = shop.addProduct("Rake", "12.50");
    List<TokenKind> kinds = TokenKinds.of(CLOUD, temp);

    List<String> rows = new ArrayList<>(List.of(row("", kinds.stream().map(TokenKind::name))));
    Route.all(Cloud.CDK_OUT).stream()
        .sorted(Comparator.comparing(Route::path).thenComparing(Route::toString))
        .forEach(
            route ->
                rows.add(
                    row(
                        route.toString(),
                        kinds.stream().map(kind -> pad(outcome(route, kind, product), kind)))));

    assertThat(rows).containsExactlyElementsOf(expected());
    shop.clear();
  }

  private String outcome(Route route, TokenKind kind, String product) {
    String thing =
        switch (route.stack()) {
          case "ProductStack" -> product;
          case "ReceiptsStack" ->
              receipts.computeIfAbsent(
                  kind.subject(), user -> AnnouncedOrder.withReceipt(shop, user));
          default -> kind.subject();
        };
    URI uri =
        URI.create(
            CLOUD.output(route.stack(), "ApiUrl") + route.path().replaceAll("\\{.*}", thing));
    String body =
        route.model() == null ? null : new GoodBodies(product, kind.subject()).of(route).toString();
    Answer answer =
        Http.send(
            route.method(),
            uri,
            body,
            Map.of(Http.AUTHORIZATION, kind.token(), "If-Match", "\"7\""));
    boolean hidden = answer.body().contains("There is no such resource.");
    return hidden || answer.status() == 401 || answer.status() == 403
        ? String.valueOf(answer.status())
        : answer.status() < 500 ? "in" : answer.toString();
  }

  private static String pad(String cell, TokenKind kind) {
    return cell + " ".repeat(Math.max(0, kind.name().length() - cell.length()));
  }

  private static String row(String route, Stream<String> cells) {
    String name = route + " ".repeat(26 - route.length());
    return (name + "  " + String.join("  ", cells.toList())).stripTrailing();
  }

  private static List<String> expected() throws IOException {
    try (InputStream list = WhoMayIT.class.getResourceAsStream(LIST)) {
      return new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }
}
