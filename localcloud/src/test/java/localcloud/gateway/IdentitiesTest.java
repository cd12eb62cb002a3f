package localcloud.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdentitiesTest {
  private static final String ROLE = "arn:aws:iam::000000000000:role/service/reader";

  @Test
  void a_session_keeps_its_key_and_no_other_cloud_or_session_has_it() {
    Set<String> keys = new HashSet<>();
    for (int cloud = 0; cloud < 100; cloud++) {
      Identities identities = new Identities();
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
    Identities identities = new Identities();

    assertThat(identities.callerOf(null)).isEmpty();
    assertThat(identities.callerOf("test")).isEmpty();
  }
}
