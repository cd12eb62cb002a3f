package localcloud.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import localcloud.time.MovableClock;
import org.junit.jupiter.api.Test;

class IdentitiesTest {
  private static final long SEED = Long.getLong("seed", 20_261_129L);
  private static final String ROLE = "arn:aws:iam::000000000000:role/service/reader";

  @Test
  void a_session_keeps_its_key_and_no_other_cloud_or_session_has_it() {
    Set<String> keys = new HashSet<>();
    for (int cloud = 0; cloud < 100; cloud++) {
      Identities identities = new Identities(Clock.systemUTC());
      for (String session : new String[] {"list", "count"}) {
        String key = identities.accessKeyFor(ROLE, session);

        assertThat(key).matches("ASIA[A-Z2-7]{16}");
        assertThat(identities.accessKeyFor(ROLE, session)).isEqualTo(key);
        assertThat(identities.callerOf(key)).contains(Identities.sessionOf(ROLE, session));
        assertThat(keys.add(key)).isTrue();
      }
    }
  }

  @Test
  void no_key_and_an_invented_one_belong_to_no_session() {
    Identities identities = new Identities(Clock.systemUTC());

    assertThat(identities.callerOf(null)).isEmpty();
    assertThat(identities.callerOf("test")).isEmpty();
  }

  /** Random sessions and moves of the clock, compared with what each session's end says. */
  @Test
  void a_session_ends_in_time_and_its_key_is_then_expired() {
    Random random = new Random(SEED);
    MovableClock clock = new MovableClock();
    Identities identities = new Identities(clock);
    String own = identities.accessKeyFor(ROLE, "own");
    Map<String, Instant> ends = new HashMap<>();
    for (int step = 0; step < 300; step++) {
      if (random.nextInt(3) == 0) {
        clock.advance(Duration.ofMinutes(random.nextInt(60)));
      } else {
        Instant end = clock.instant().plus(Duration.ofMinutes(15 + random.nextInt(45)));
        ends.put(identities.temporaryKeyFor(ROLE, "s" + step % 5, end), end);
      }
      ends.forEach(
          (key, end) -> {
            if (Duration.between(clock.instant(), end).abs().toSeconds() > 30) {
              assertThat(identities.callerOf(key).orElseThrow().equals(Caller.EXPIRED))
                  .as("-Dseed=%d", SEED)
                  .isEqualTo(clock.instant().isAfter(end));
            }
          });
      assertThat(identities.callerOf(own)).contains(Identities.sessionOf(ROLE, "own"));
    }
    assertThat(ends).hasSizeGreaterThan(100);
  }

  @Test
  void ended_sessions_take_little_memory() {
    MovableClock clock = new MovableClock();
    Identities identities = new Identities(clock);
    String first = identities.temporaryKeyFor(ROLE, "first", clock.instant());
    for (int i = 0; i < 11_000; i++) {
      identities.temporaryKeyFor(ROLE, "s" + i, clock.instant());
    }

    assertThat(identities.callerOf(first)).as("forgotten").isEmpty();
  }
}
