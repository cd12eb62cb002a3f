package localcloud.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import localcloud.gateway.Caller;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;

/** Whatever is not exactly a token that the pool has written is no token, and breaks nothing. */
class OddTokensTest {
  private static final long SEED = Long.getLong("seed", 1);
  private static final int GENERATED = 3_000;
  private static final int OVER_HTTP = 40;
  private static final String SPARE =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  private static final List<String> PIECES =
      List.of(
          "null",
          "true",
          "1",
          "1e999",
          "\"x\"",
          "\"RS256\"",
          "\"none\"",
          "[]",
          "{}",
          "[null]",
          "{\"alg\":null}",
          "\"\\ud800\"",
          "-",
          "",
          " ",
          "\u0000");

  private static final List<String> NAMES =
      List.of("alg", "kid", "crit", "jwk", "typ", "b64", "x5c", "jku", "enc", "epk", "zip", "");

  @AutoClose private static final PoolCloud CLOUD = new PoolCloud(null);
  private static String valid = "";

  @BeforeAll
  static void signIn(@TempDir Path cdkOut) {
    CLOUD.deploy(cdkOut).user("ada", "Pool");
    valid = CLOUD.signIn("ada", "Pool").accessToken();
    assertThat(claimed(valid)).isTrue();
  }

  @AfterAll
  static void clear() {
    CLOUD.clear();
  }

  private static boolean claimed(String token) {
    String arn =
        "arn:aws:cognito-idp:us-east-1:" + Caller.ACCOUNT + ":userpool/" + CLOUD.id("Pool");
    return CLOUD.cognito.claims(arn, token).isPresent();
  }

  @Test
  void a_token_has_one_spelling() {
    List<String> altered = altered(new Random(SEED));

    assertThat(altered).allSatisfy(token -> assertThat(claimed(token)).isFalse());
    refusedByBoth(altered.subList(0, OVER_HTTP));
  }

  private static List<String> altered(Random random) {
    String[] parts = valid.split("\\.");
    List<String> altered = new ArrayList<>();
    for (String end : List.of("!", "=", "==", " x", "%", ".", "..", "A", ".x")) {
      altered.add(valid + end);
    }
    altered.add(valid.replace('-', '+').replace('_', '/'));
    altered.add("." + valid);
    // The last digit of 256 bytes has four bits that stand for nothing.
    int last = SPARE.indexOf(valid.charAt(valid.length() - 1));
    for (int bits = 1; bits < 16; bits++) {
      altered.add(valid.substring(0, valid.length() - 1) + SPARE.charAt(last ^ bits));
    }
    for (int i = 0; i < GENERATED; i++) {
      int part = random.nextInt(3);
      int at = random.nextInt(parts[part].length());
      String[] junk = {"!", "=", " ", "\t", "+", "/", ",", "\"", "%2D", "~", "\u00e9"};
      String[] copy = parts.clone();
      copy[part] =
          parts[part].substring(0, at)
              + junk[random.nextInt(junk.length)]
              + parts[part].substring(at);
      altered.add(String.join(".", copy));
    }
    altered.removeIf(valid::equals);
    return altered;
  }

  @Test
  void no_header_or_payload_breaks_the_reader() {
    Random random = new Random(SEED);
    List<String> odd = new ArrayList<>();
    for (String piece : PIECES) {
      odd.add(text(piece) + ".." + text("x"));
      odd.add(text(piece) + "." + text(piece) + "." + text("x"));
    }
    odd.add("bnVsbA..");
    odd.add(text("[".repeat(9_000)) + ".e30.AA");
    odd.add(text("{\"a\":".repeat(2_000)) + ".e30.AA");
    for (int i = 0; i < GENERATED; i++) {
      odd.add(text(json(random, 3)) + "." + text(json(random, 2)) + "." + text(json(random, 1)));
    }

    assertThat(odd).allSatisfy(token -> assertThat(claimed(token)).isFalse());
    refusedByBoth(odd.subList(0, OVER_HTTP));
  }

  private static String json(Random random, int depth) {
    if (depth == 0 || random.nextInt(6) == 0) {
      return PIECES.get(random.nextInt(PIECES.size()));
    }
    StringBuilder json = new StringBuilder("{");
    for (int i = random.nextInt(4); i >= 0; i--) {
      json.append('"').append(NAMES.get(random.nextInt(NAMES.size()))).append("\":");
      json.append(json(random, depth - 1)).append(i > 0 ? "," : "");
    }
    return json.append('}').toString();
  }

  private static String text(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  /** What is no token at all by its form is a wrong parameter (API Reference, "GetUser"). */
  private static void refusedByBoth(List<String> tokens) {
    for (String token : tokens) {
      assertThat(CLOUD.get("access", "Authorization", token).statusCode()).as(token).isEqualTo(401);
      assertThatThrownBy(() -> CLOUD.sdk.getUser(call -> call.accessToken(token)))
          .as(token)
          .isInstanceOfAny(NotAuthorizedException.class, InvalidParameterException.class);
    }
  }
}
