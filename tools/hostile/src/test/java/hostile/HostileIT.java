package hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pages in a real browser try every way at every door of a local cloud: nothing behind a door
 * changes, and no page reads anything.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileIT {
  /** Doors that a page attacks at the same time. */
  private static final int AT_ONCE = 5;

  @TempDir static Path folder;
  @TempDir static Path cdkOut;

  private final Set<String> breaches = new TreeSet<>();
  private Victim victim;
  private PageServer pages;
  private Chromium chromium;
  private Ways ways;
  private int attacks;

  @BeforeAll
  void open() {
    pages = new PageServer(folder);
    victim = new Victim(cdkOut, "http://friend.example:" + pages.port());
    chromium = new Chromium(folder.resolve("profile"));
    ways = new Ways(chromium.ways());
  }

  @BeforeEach
  void forget() {
    breaches.clear();
  }

  @AfterAll
  void close() {
    System.out.printf(
        Locale.ROOT,
        "Chromium %s: %d requests in %d ways, by %d pages, from -Dseed=%d%n",
        chromium.version(),
        attacks,
        ways.all().size(),
        Visitor.values().length,
        Ways.SEED);
    chromium.close();
    pages.close();
    victim.close();
  }

  /** Otherwise, a door that nobody knocks at would look closed. */
  @Test
  void every_way_reaches_a_server_that_lets_everybody_in() {
    Door control = Door.path("control", "/control?MARK");
    chromium.visit(Visitor.PORT.page(pages, victim));
    chromium.attack(List.of(control.shot(Visitor.PORT, ways.all(), server(), server())));

    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () ->
                assertThat(pages.entries().of(control, Visitor.PORT))
                    .containsExactlyInAnyOrderElementsOf(ways.all()));
  }

  @Test
  void no_page_gets_in_and_no_page_reads_anything() {
    String before = victim.state();
    for (Visitor visitor : Visitor.values()) {
      chromium.visit(visitor.page(pages, victim));
      List<Door> doors = Doors.of(victim);
      for (int from = 0; from < doors.size(); from += AT_ONCE) {
        List<Door> some = doors.subList(from, Math.min(doors.size(), from + AT_ONCE));
        attack(visitor, some, visitor.base(victim));
      }
    }
    for (Visitor visitor : Visitor.values()) {
      Doors.of(victim).forEach(door -> judge(visitor, door));
    }

    assertThat(breaches).isEmpty();
    assertThat(victim.state()).isEqualTo(before);
  }

  /** Engines answer whoever reaches them, so a page must not even learn where they are. */
  @Test
  void no_page_gets_to_an_engine() {
    String before = victim.state();
    List<InetSocketAddress> engines =
        Listener.all().stream()
            .filter(one -> one.getPort() != victim.port() && one.getPort() != pages.port())
            .toList();
    chromium.visit(Visitor.SITE.page(pages, victim));
    for (InetSocketAddress engine : engines) {
      attack(Visitor.SITE, Doors.ofEngines(), "http://127.0.0.1:" + engine.getPort());
    }

    assertThat(engines).hasSizeGreaterThanOrEqualTo(2);
    assertThat(breaches).isEmpty();
    assertThat(victim.state()).isEqualTo(before);
    assertThat(engines)
        .extracting(engine -> engine.getAddress().getHostAddress())
        .allMatch(address -> address.startsWith("127."))
        .doesNotContain("127.0.0.1");
  }

  private void attack(Visitor visitor, List<Door> doors, String base) {
    List<Map<String, Object>> read =
        chromium.attack(
            doors.stream()
                .map(door -> door.shot(visitor, ways.of(visitor), base, server()))
                .toList());
    for (int i = 0; i < doors.size(); i++) {
      Door door = doors.get(i);
      attacks += read.get(i).size();
      read.get(i)
          .forEach(
              (way, text) -> {
                boolean isLeak = text != null && !isRefusal(text.toString());
                if (isLeak && !door.welcome().contains(visitor)) {
                  breaches.add(visitor + " reads " + door.name() + " by " + way + ": " + text);
                }
              });
    }
    if (victim.clockMoved()) {
      breaches.add(visitor + " moves the clock");
    }
    if (victim.faultArmed()) {
      breaches.add(visitor + " injects a fault");
    }
  }

  private void judge(Visitor visitor, Door door) {
    Set<String> entered = victim.entries().of(door, visitor);
    if (!door.welcome().contains(visitor)) {
      entered.forEach(way -> breaches.add(visitor + " enters " + door.name() + " by " + way));
    } else if (!door.welcome().isEmpty() && entered.isEmpty()) {
      breaches.add(visitor + " is kept out of " + door.name());
    }
  }

  private static boolean isRefusal(String text) {
    return text.startsWith("403 ") || text.contains("{\"message\":\"The local cloud");
  }

  private String server() {
    return "http://evil.example:" + pages.port();
  }
}
