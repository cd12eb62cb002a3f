package faults.kill;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import acceptance.LocalClients;
import acceptance.shop.CheckoutRequest;
import erasure.Erasure;
import faults.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * What is left of an erased shopper's address when a cloud that keeps its data has been restarted:
 * through its API, and in the bytes of its files.
 */
@Order(9)
class ErasedFilesIT {
  private static final Path ROOT = Path.of(System.getProperty("repository.root"));
  private static final Path SHOP = ROOT.resolve("modules/05-system/target/cdk.out");

  /** The places with data of a person, and how long it stays there. */
  private static final Path PLACES = ROOT.resolve("docs/personal-data.csv");

  /** The local cloud's files that keep what is erased, and why. */
  private static final Path FILES = ROOT.resolve("docs/personal-data-files.csv");

  /**
   * Places of the list that have nothing here: what is erased; queues, whose messages were
   * received; backups, which a local cloud has none of. Accounts are not what this test erases.
   */
  private static final Pattern NOTHING_LEFT =
      Pattern.compile(
          "BasketStack/Baskets( checkout| idempotency)?|.*Queue|.* backups|SignInStack/.*");

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @TempDir Path temp;

  @Test
  void an_address_is_only_where_the_lists_say_after_a_restart() throws IOException {
    Path data = temp.resolve("data");
    String user;
    try (MortalCloud cloud = MortalCloud.start(data, SHOP)) {
      Checkouts checkouts = new Checkouts();
      checkouts.open(cloud);
      checkouts.call(cloud);
      user = checkouts.anybody(0);
      erase(cloud, user);
      requireAsListed(KeptPlaces.of(cloud), user);
    }
    try (MortalCloud again = MortalCloud.start(data, SHOP)) {
      // Before anything is read: to look into an archive, its events are sent to a queue.
      assertThat(filesWith(data, address()))
          .as("files with the address, as docs/personal-data-files.csv has them")
          .isEqualTo(listed());
      requireAsListed(KeptPlaces.of(again), user);
    }
  }

  /** Everything was looked at, and what is left of somebody is where the list says. */
  private static void requireAsListed(KeptPlaces kept, String user) throws IOException {
    assertThat(kept.texts())
        .containsKeys(
            "EventBusStack/OrderDeadLetterQueue", "log /aws/lambda/shop-dev-ordering-checkout");
    assertThat(kept.with(address()))
        .as("places with the address, as docs/personal-data.csv has them")
        .isEqualTo(placesWith("customer"));
    assertThat(kept.with(user))
        .as("places with the user's id, as docs/personal-data.csv has them")
        .isEqualTo(placesWith("userName"));
  }

  private static Set<String> placesWith(String field) throws IOException {
    return Files.readAllLines(PLACES, UTF_8).stream()
        .map(row -> row.split(";"))
        .filter(row -> List.of(row[1].split(", ")).contains(field))
        .map(row -> row[0])
        .filter(place -> !NOTHING_LEFT.matcher(place).matches())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String address() {
    return CheckoutRequest.of("anybody").at("/customer/address").asText();
  }

  private static void erase(MortalCloud cloud, String user) {
    try (DynamoDbClient dynamoDb =
        LocalClients.client(DynamoDbClient.builder(), cloud.endpoint(""))) {
      Erasure erasure =
          new Erasure(
              dynamoDb,
              cloud.output("BasketStack.TableName"),
              cloud.output("OrderingStack.TableName"));
      await("nothing on its way")
          .atMost(PATIENCE)
          .until(() -> erasure.erase(user).isComplete() && hasReceipt(cloud));
    }
  }

  private static boolean hasReceipt(MortalCloud cloud) {
    String table = cloud.output("ReceiptsStack.TableName");
    return !Tables.scan(cloud, Json.object().put("TableName", table)).isEmpty();
  }

  private static Set<String> listed() throws IOException {
    return Files.readAllLines(FILES, UTF_8).stream()
        .skip(1)
        .map(row -> row.split(";", 2)[0])
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> filesWith(Path data, String text) throws IOException {
    try (Stream<Path> files = Files.walk(data)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> read(file).contains(text))
          .map(file -> nameOf(data.relativize(file)))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /** Archives, and the files that belong to a database, go by one name. */
  private static String nameOf(Path file) {
    return file.getNameCount() > 1 && file.startsWith("archives")
        ? "archives"
        : file.toString().replaceFirst("-(wal|shm|journal)$", "");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
