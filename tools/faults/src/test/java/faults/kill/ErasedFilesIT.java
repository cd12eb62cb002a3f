package faults.kill;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import acceptance.LocalClients;
import acceptance.shop.CheckoutRequest;
import com.fasterxml.jackson.databind.JsonNode;
import erasure.Erasure;
import faults.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
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

  /** The local cloud's files that keep what is erased, and why. */
  private static final Path LIST = ROOT.resolve("docs/personal-data-files.csv");

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @TempDir Path temp;

  @Test
  void an_address_is_only_where_the_lists_say_after_a_restart() throws IOException {
    Path data = temp.resolve("data");
    try (MortalCloud cloud = MortalCloud.start(data, SHOP)) {
      Checkouts checkouts = new Checkouts();
      checkouts.open(cloud);
      checkouts.call(cloud);
      erase(cloud, checkouts.anybody(0));
    }
    try (MortalCloud again = MortalCloud.start(data, SHOP)) {
      assertThat(tablesWith(again, address())).containsExactly("OrderingStack-Orders");
      assertThat(waiting(again)).as("messages that wait").isZero();
    }

    assertThat(filesWith(data, address()))
        .as("files with the address, as docs/personal-data-files.csv has them")
        .isEqualTo(listed());
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
          .until(() -> erasure.erase(user).isComplete() && !tablesWith(cloud, user).isEmpty());
    }
  }

  /** The tables whose items have a text, by their names in the templates. */
  private static Set<String> tablesWith(MortalCloud cloud, String text) {
    return cloud
        .call("dynamodb", "DynamoDB_20120810.ListTables", Json.object())
        .path("TableNames")
        .valueStream()
        .map(JsonNode::asText)
        .filter(
            table ->
                Tables.scan(cloud, Json.object().put("TableName", table)).stream()
                    .anyMatch(item -> item.toString().contains(text)))
        .map(table -> table.replaceFirst("(-\\w+?)[0-9A-F]{8}-.*", "$1"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static long waiting(MortalCloud cloud) {
    return cloud
        .call("sqs", "AmazonSQS.ListQueues", Json.object())
        .path("QueueUrls")
        .valueStream()
        .map(url -> Json.object().put("QueueUrl", url.asText()))
        .peek(queue -> queue.putArray("AttributeNames").add("All"))
        .map(queue -> cloud.call("sqs", "AmazonSQS.GetQueueAttributes", queue))
        .mapToLong(queue -> queue.at("/Attributes/ApproximateNumberOfMessages").asLong())
        .sum();
  }

  private static Set<String> listed() throws IOException {
    return Files.readAllLines(LIST, UTF_8).stream()
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
