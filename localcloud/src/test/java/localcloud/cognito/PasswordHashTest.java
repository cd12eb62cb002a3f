package localcloud.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHashTest {

  /** "Password Storage Cheat Sheet": 19 MiB of memory, two iterations, one lane. */
  @Test
  void a_cloud_hashes_as_owasp_recommends() {
    assertThat(PasswordHash.OWASP).isEqualTo(new PasswordHash(19_456, 2));
    String kept = PasswordHash.OWASP.of("Correct-Horse-7");

    assertThat(PasswordHash.OWASP.matches("Correct-Horse-7", kept)).isTrue();
    assertThat(PasswordHash.OWASP.matches("Correct-Horse-8", kept)).isFalse();
    assertThat(new PasswordHash(64, 1).matches("Correct-Horse-7", kept)).isFalse();
    assertThat(kept).doesNotContain("Horse");
  }

  @Test
  void equal_passwords_have_different_hashes() {
    PasswordHash cheap = new PasswordHash(64, 1);

    assertThat(cheap.of("Correct-Horse-7")).isNotEqualTo(cheap.of("Correct-Horse-7"));
  }
}
