package faults.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import acceptance.shop.Http;
import faults.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;

/**
 * Passwords and tokens, wherever clients write them, are found nowhere afterwards: not in a log, a
 * hop, what the cloud prints, or a file of a cloud that keeps its data, with its tables, queues and
 * archive.
 */
@Order(9)
class SignInSecretsIT {
  private static final Path SHOP =
      Path.of(System.getProperty("repository.root"), "modules/05-system/target/cdk.out");

  /** A JSON web token, also one that was not asked for here. */
  private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]{16,}\\.[\\w-]+");

  @TempDir Path temp;

  private final Map<String, String> texts = new TreeMap<>();

  @Test
  void no_password_and_no_token_is_kept_logged_or_shown() throws IOException {
    Path data = temp.resolve("data");
    UserSecrets secrets;
    MortalCloud cloud = MortalCloud.start(data, SHOP);
    try {
      Checkouts checkouts = new Checkouts();
      checkouts.open(cloud);
      secrets = new UserSecrets(cloud);
      AuthenticationResultType ada = secrets.use();
      buy(checkouts, cloud);
      Map<Integer, Integer> statuses = misplace(cloud, ada);
      System.out.printf(
          Locale.ROOT, "misplaced secrets: %s, wrong calls: %d%n", statuses, secrets.refusals());
      assertThat(statuses).containsKeys(200, 400, 401, 403).doesNotContainKeys(500, 502);
      assertThat(secrets.refusals()).isEqualTo(10);
      addHops(cloud);
      addLogs(cloud);
    } finally {
      cloud.close();
    }
    texts.put("what the cloud prints", String.join("\n", cloud.said()));
    addFiles(data);

    assertThat(texts.get("hops?texts")).contains("InitiateAuth", "CheckoutBasket", "[token]");
    assertThat(texts.values().stream().filter(text -> text.contains("CheckoutBasket")))
        .as("hops, and files of the outbox and the archive")
        .hasSizeGreaterThanOrEqualTo(3);
    List<String> found = new ArrayList<>();
    texts.forEach((where, text) -> find(secrets, text).forEach(w -> found.add(w + ": " + where)));
    assertThat(found).as("secrets that were found").isEmpty();
  }

  /** Somebody buys something, so that there are an event, a message and an order. */
  private static void buy(Checkouts checkouts, MortalCloud cloud) {
    checkouts.call(cloud);
    await("the order")
        .atMost(Duration.ofMinutes(5))
        .until(() -> checkouts.missing(cloud).isEmpty());
  }

  private static Map<Integer, Integer> misplace(MortalCloud cloud, AuthenticationResultType ada) {
    String token = ada.accessToken();
    MisplacedSecrets places = new MisplacedSecrets(cloud, sub(token), token);
    Map<Integer, Integer> statuses = new TreeMap<>();
    List<String> tokens = List.of(token, ada.idToken(), ada.refreshToken());
    List<String> all = new ArrayList<>(tokens);
    all.add(UserSecrets.SECOND);
    all.add(UserSecrets.basic("ada", UserSecrets.SECOND));
    Stream.concat(tokens.stream().map(places::send), all.stream().map(places::sendInItsHeader))
        .forEach(some -> some.forEach((status, n) -> statuses.merge(status, n, Integer::sum)));
    return statuses;
  }

  private static String sub(String token) {
    byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
    return Json.read(new String(claims, StandardCharsets.UTF_8)).path("sub").asText();
  }

  private static Stream<String> find(UserSecrets secrets, String text) {
    return Stream.concat(
            TOKEN.matcher(text).results().map(MatchResult::group),
            secrets.texts().stream().filter(text::contains))
        .map(secret -> around(text, text.indexOf(secret)));
  }

  private static String around(String text, int at) {
    return text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 90));
  }

  private void addHops(MortalCloud cloud) {
    for (String page : List.of("hops?texts", "hops")) {
      texts.put(
          page, Http.send("GET", cloud.endpoint("/_localcloud/" + page), null, Map.of()).body());
    }
  }

  private void addLogs(MortalCloud cloud) {
    Map<String, String> groups = new KeptLogs(cloud).byGroup();
    assertThat(groups).isNotEmpty();
    groups.forEach((name, lines) -> texts.put("log " + name, lines));
  }

  private void addFiles(Path data) throws IOException {
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
  }
}
