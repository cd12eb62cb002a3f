package faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import acceptance.Patience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Data of a person is where the list says, as long as it says, and nowhere else. */
@Order(8)
@ResourceLock(SharedCloud.NAME)
class PersonalDataIT {
  private static final Path LIST =
      Path.of(System.getProperty("repository.root"), "docs/personal-data.csv");
  private static final String NAME = "somebody-in-particular";

  private static final Cloud CLOUD = SharedCloud.get();

  private final Shop shop = new Shop(CLOUD);

  @Test
  void data_of_a_person_is_only_where_the_list_says() throws IOException {
    shop.clear();
    Sightings sightings = new Sightings();
    CLOUD.local().gateway().add(sightings);
    Person person = person();
    sightings.lookFor(person);
    checkOut(person);

    List<KeptData> found = new PersonalPlaces(CLOUD, person).all(sightings.seen());

    List<String> rows = Files.readAllLines(LIST, UTF_8);
    assertThat(found)
        .as("places with data of a person, as docs/personal-data.csv has them")
        .extracting(kept -> kept.row(person.texts().keySet()))
        .containsExactlyInAnyOrderElementsOf(
            rows.stream().skip(1).map(row -> row.substring(0, row.lastIndexOf(';'))).toList());
    assertThat(rows).as("rows with a reason").allMatch(row -> row.matches(".+;.+;.+;.+"));
    shop.clear();
  }

  private static Person person() {
    Route checkout =
        Route.all(Cloud.CDK_OUT).stream()
            .filter(route -> route.toString().equals("POST basket/checkout"))
            .findFirst()
            .orElseThrow();
    return Person.of(CLOUD.newShopper(NAME), checkout.model())
        .with("account.name", NAME)
        .with("account.email", NAME + "@example.org");
  }

  /** Buys a basket, which becomes an order, and fills another, which stays. */
  private void checkOut(Person person) {
    Assortment assortment = Assortment.in(shop);
    Shopper shopper =
        new Shopper(shop, person.texts().get("userName"), new AtomicReference<>("\"0\""));
    shopper.fillBasketForSure(assortment);
    Map<String, String> headers =
        Map.of("If-Match", shopper.seen().get(), "Idempotency-Key", "once-and-for-all");
    Shop.expect(202, shop.basket("POST", "basket/checkout", person.checkout(), headers));
    CLOUD.traffic().awaitQuiet();
    assertThat(shop.orders()).as("orders").hasSize(1);
    await("the receipt").atMost(Patience.LIMIT).until(() -> shop.receipts().size() == 1);
    shopper.fillBasketForSure(assortment);
  }
}
