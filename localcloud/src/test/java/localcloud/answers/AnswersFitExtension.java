package localcloud.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails a test during which an answer did not fit AWS's model, even if nobody looked at it. */
public final class AnswersFitExtension implements AfterEachCallback {

  @Override
  public void afterEach(ExtensionContext context) {
    assertThat(AnswersFit.taken()).as("answers that do not fit AWS's models").isEmpty();
  }
}
