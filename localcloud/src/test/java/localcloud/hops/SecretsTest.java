package localcloud.hops;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import localcloud.gateway.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever signs somebody in is hidden, and whatever stands around it stays. */
class SecretsTest {
  private static final long SEED = Long.getLong("seed", 1);
  private static final String TOKEN = "eyJraWQiOiJhIn0.eyJzdWIiOiI1YzBkIn0.c2lnbmF0dXJl-_x";

  private static final List<String> SIGNED =
      List.of(
          TOKEN,
          "Bearer " + TOKEN,
          "Basic YWRhOkFkYS1GaXJzdC1QYXNzd29yZC0xODE1",
          "Digest username=\"ada\", response=\"6629fae49393a05397450978507c4ef1\"",
          "AWS4-HMAC-SHA256 Credential=ASIA2X/20300101/us-east-1/execute-api/aws4_request,"
              + " SignedHeaders=host, Signature=5d672d79c15b13162d9279b0855cfba6",
          "");

  @Test
  void no_header_of_an_event_signs_anybody_in() {
    Random random = new Random(SEED);
    for (int i = 0; i < 2_000; i++) {
      String secret = SIGNED.get(random.nextInt(SIGNED.size()));
      String name = random.nextBoolean() ? "Authorization" : "X-Amz-Security-Token";
      String spelled = random.nextBoolean() ? name : name.toLowerCase(Locale.ROOT);
      var event = Json.object();
      List<Runnable> fields = new ArrayList<>();
      fields.add(() -> event.putObject("headers").put("Host", "x").put(spelled, secret));
      fields.add(
          () -> {
            var many = event.putObject("multiValueHeaders");
            many.putArray("Accept").add("a").add("b]");
            many.putArray(spelled).add(secret).add(secret);
            many.putArray("Via").add("c");
          });
      fields.add(() -> event.put("body", "{\"a\": [\"[token\\\"]\"]}"));
      Collections.shuffle(fields, random);
      fields.forEach(Runnable::run);

      String hidden = Secrets.hidden(Json.text(event));

      String which = "seed " + SEED + ": " + event;
      var read = Json.read(hidden);
      assertThat(read.at("/headers/" + spelled).asText()).as(which).isEqualTo("[token]");
      assertThat(read.at("/multiValueHeaders/" + spelled)).as(which).hasSize(1);
      assertThat(read.at("/headers/Host").asText()).as(which).isEqualTo("x");
      assertThat(read.at("/multiValueHeaders/Accept")).as(which).hasSize(2);
      assertThat(read.at("/multiValueHeaders/Via/0").asText()).as(which).isEqualTo("c");
      assertThat(read.path("body")).as(which).isEqualTo(event.path("body"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET /book/%s", "{\"next\":\"%s\"}", "a=%s&b", "(%s)", "token %s.", "%s"})
  void a_token_is_hidden_wherever_it_stands(String around) {
    String hidden = Secrets.hidden(around.replace("%s", TOKEN));

    assertThat(hidden).contains("[token]").doesNotContain("eyJ", "c2lnbmF0dXJl");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "eyJ", "{\"authorizationScopes\":\"a\"}", "{\"authorizer\":{}}"})
  void what_signs_nobody_in_stays(String text) {
    assertThat(Secrets.hidden(text)).isEqualTo(text);
  }

  @Test
  void a_token_is_hidden_however_its_characters_are_escaped() {
    Random random = new Random(SEED);
    List<String> before = List.of("GET /book/", "Bogus", "{\"a\":\"", "%zz%", "caf%C3%A9 ", "");
    List<String> after = List.of("", "/%2e", "\"}", "%", "\\u00", " 100%25 ");
    for (int i = 0; i < 2_000; i++) {
      String start = before.get(random.nextInt(before.size()));
      String end = after.get(random.nextInt(after.size()));
      String text = start + escaped(TOKEN, random) + end;

      assertThat(Secrets.hidden(text))
          .as("seed " + SEED + ": " + text)
          .isEqualTo(start + "[token]" + end);
    }
  }

  private static String escaped(String token, Random random) {
    int often = 1 + random.nextInt(20);
    StringBuilder escaped = new StringBuilder();
    for (char one : token.toCharArray()) {
      String hex = String.format(Locale.ROOT, random.nextBoolean() ? "%02x" : "%02X", (int) one);
      String form = List.of("%", "%25", "%2525", "\\u00", "\\\\u00").get(random.nextInt(5));
      escaped.append(random.nextInt(often) == 0 ? form + hex : String.valueOf(one));
    }
    return escaped.toString();
  }

  @Test
  void no_text_of_a_hop_has_a_token() {
    assertThat(Secrets.hidden("%2" + TOKEN.replace(".", "%2e"))).isEqualTo("%2[token]");
    String text = "to " + TOKEN;
    Hop hop = new Hop(Instant.EPOCH, text, text, text, text, 400, text, Duration.ZERO, null);

    assertThat(List.of(hop.toString(), Json.text(hop.json())))
        .allMatch(shown -> !shown.contains("eyJ"));
    assertThat(hop.operation()).isEqualTo("to [token]");
  }
}
