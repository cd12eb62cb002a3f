package localcloud.malformed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What people type every day is answered, and the rest is refused in one sentence with a way out.
 * Here the calls go over the wire; {@code .ci/try-the-aws-cli} types the same commands.
 */
class EverydayCommandsTest {
  /** The issue asks for 65 of some 75. */
  private static final int LEAST_ANSWERED = 65;

  @Test
  void everyday_commands_are_answered_or_refused_with_a_way_out(@TempDir Path cdkOut)
      throws IOException {
    Commands commands = Commands.run("commands.txt", cdkOut);

    assertThat(commands.wrong()).isEmpty();
    assertThat(commands.refused()).allMatch(answer -> answer.body().contains("The local cloud"));
    assertThat(commands.answered()).hasSizeGreaterThanOrEqualTo(LEAST_ANSWERED);
  }
}
