package faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import localcloud.gateway.Call;

/** Shoppers who check out while one thing after the other is deployed. */
final class DeployTrial {
  private static final Duration STEP = OrderQueue.visibility().plusSeconds(1);
  private static final int MOST_STEPS = 20;

  private final Cloud cloud;
  private final Shop shop;
  private final Assortment assortment;
  private final MappingSwitch relay;
  private final MappingSwitch consumer;
  private final List<Checkout> checkouts = new ArrayList<>();

  /** By the real time: a function dates its checkouts by it, wherever the clock was moved. */
  private final Instant begun;

  private int late;

  DeployTrial(Cloud cloud, Assortment assortment) {
    this.cloud = cloud;
    this.begun = Instant.now();
    this.shop = new Shop(cloud);
    this.assortment = assortment;
    this.relay = new MappingSwitch(cloud, "shop-dev-basket-relay");
    this.consumer = new MappingSwitch(cloud, "shop-dev-ordering-checkout");
  }

  int checkouts() {
    return checkouts.size();
  }

  /** How many orders there are of these checkouts. */
  int orders() {
    Ledger ledger = Ledger.of(shop);
    return checkouts.stream().mapToInt(one -> one.orders(ledger)).sum();
  }

  /** How many orders had to wait among the dead letters until ordering could read them. */
  int late() {
    return late;
  }

  /** At a deployment one checkout is in the queue and one in the outbox, and one comes after. */
  void run(DeployOrder order, DeployedVersions versions) throws IOException {
    versions.deployVersion1();
    checkOut();
    letRun();
    for (DeployStep step : order.steps()) {
      consumer.enable(false);
      checkOut();
      cloud.traffic().awaitQuiet();
      relay.enable(false);
      checkOut();
      versions.deploy(step);
      relay.enable(true);
      consumer.enable(true);
      checkOut();
      letRun();
    }
    late = shop.deadLetters();
    verify();
  }

  /** Sends through the bus again what its archive has; returns the number of checkouts in it. */
  int replay() {
    cloud.traffic().awaitQuiet();
    cloud.traffic().takeSent();
    JsonNode archive =
        cloud.call(
            "events",
            "DescribeArchive",
            Json.object().put("ArchiveName", cloud.output("EventBusStack", "ArchiveName")));
    String bus = archive.path("EventSourceArn").asText();
    ObjectNode replay =
        Json.object()
            .put("ReplayName", "deploy-" + UUID.randomUUID())
            .put("EventSourceArn", archive.path("ArchiveArn").asText())
            .put("EventStartTime", begun.getEpochSecond())
            .put("EventEndTime", cloud.local().clock().instant().getEpochSecond() + 1);
    replay.putObject("Destination").put("Arn", bus);
    cloud.call("events", "StartReplay", replay);
    verify();
    return Math.toIntExact(cloud.traffic().takeSent().stream().filter(this::isOurs).count());
  }

  private boolean isOurs(Call sent) {
    String body = sent.input().path("MessageBody").asText();
    return body.contains("CheckoutBasket")
        && checkouts.stream().anyMatch(one -> body.contains(one.shopper().user()));
  }

  private void checkOut() {
    var checkout = new Checkout(new Shopper(shop));
    checkout.shopper().fillBasketForSure(assortment);
    checkout.runUntilTold();
    checkouts.add(checkout);
  }

  /** Until nothing waits but what has been set aside. */
  private void letRun() {
    cloud.traffic().awaitQuiet();
    for (int step = 0; shop.waitingMessages() > 0; step++) {
      assertThat(step).as("steps in which messages still waited").isLessThan(MOST_STEPS);
      cloud.local().clock().advance(STEP);
      cloud.traffic().awaitQuiet();
    }
  }

  /** Each checkout is one order with one receipt, once the dead letters were sent again. */
  private void verify() {
    var flow = new CheckoutFlow(shop, assortment, checkouts);
    new Trial(cloud).settle(flow);
    flow.moveOn();
    flow.verify();
  }
}
