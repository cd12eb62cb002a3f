package course.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.run.Failure;
import java.io.PrintWriter;
import java.io.Writer;
import org.junit.jupiter.api.Test;

class ConsentTest {
  private final PrintWriter out = new PrintWriter(Writer.nullWriter());

  @Test
  void consent_can_be_given_beforehand() {
    assertThat(Consent.given(true, "Deploy it?", "", out)).isTrue();
  }

  @Test
  void without_a_terminal_nothing_is_asked_and_nothing_is_done() {
    assertThatThrownBy(
            () -> Consent.given(false, "Deploy it?", "./course deploy --to aws --yes", out))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("Nothing was done")
        .extracting(e -> ((Failure) e).remedy())
        .asString()
        .contains("./course deploy --to aws --yes");
  }
}
