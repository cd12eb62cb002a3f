package course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class MainTest {
  private final StringWriter err = new StringWriter();
  private final CommandLine course = Main.commandLine().setErr(new PrintWriter(err));

  @ParameterizedTest
  @CsvSource({
    "up --nonsense,      Unknown option",
    "up --port many,     is not an int",
    "up --port 65536,    1 to 65535",
    "up --on moon,       expected one of",
    "up --on floci --data x, --data is for the local cloud only",
    "book --port -1,     0 to 65535",
    "logs,               Missing required parameter",
    "logs relay --since soon, is not a time span",
    "deploy,             Missing required option",
    "deploy --to moon,   expected one of",
    "destroy,            Missing required option",
    "%%%%,               Unmatched argument",
  })
  void a_wrong_option_is_answered_with_the_usage_and_exit_code_2(String line, String says) {
    assertThat(course.execute(line.split(" "))).isEqualTo(2);
    assertThat(err.toString()).contains(says).contains("Usage: course").doesNotContain("\tat ");
  }

  @Test
  void every_command_says_what_it_does() {
    assertThat(course.getSubcommands().values())
        .allSatisfy(
            command ->
                assertThat(command.getCommandSpec().usageMessage().description()).isNotEmpty());
  }
}
