package localcloud.malformed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What AWS refuses, for reasons that no limit of an API model says, is refused with its code. */
class RefusedCommandsTest {

  @Test
  void commands_that_aws_refuses_are_refused(@TempDir Path cdkOut) throws IOException {
    Commands commands = Commands.run("refused.txt", cdkOut);

    assertThat(commands.wrong()).isEmpty();
    assertThat(commands.refused()).hasSizeGreaterThan(35);
    assertThat(commands.refused())
        .allMatch(answer -> answer.status() / 100 != 5 || answer.status() == 501);
  }
}
