package course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

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
    "up --work --empty,  leave out --empty",
    "up --work --on floci, leave out --on",
    "test moon,          no module with a suite; they are",
    "test product moon,  no module with a suite; they are",
    "book --port -1,     0 to 65535",
    "logs,               Missing required parameter",
    "logs relay --since soon, is not a time span",
    "deploy,             Missing required option",
    "deploy --to moon,   expected one of",
    "destroy,            Missing required option",
    "%%%%,               Unmatched argument",
    "sign-up eva bob,    bob' is too much: sign-up takes one NAME",
  })
  void a_wrong_option_is_answered_with_the_usage_and_exit_code_2(String line, String says) {
    assertThat(course.execute(line.split(" "))).isEqualTo(2);
    assertThat(err.toString()).contains(says).contains("Usage: course").doesNotContain("\tat ");
  }

  @Test
  void every_command_is_found_by_its_own_name() {
    assertThat(Commands.NAMES)
        .allSatisfy(
            name -> {
              Command command = Commands.named(name).getAnnotation(Command.class);
              assertThat(command.name()).isEqualTo(name);
            });
  }

  @Test
  void one_command_is_the_same_alone_and_among_all() {
    assertThat(Commands.NAMES)
        .allSatisfy(
            name ->
                assertThat(usage(Main.commandLine(name), name))
                    .isEqualTo(usage(Main.commandLine(), name)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "help", "--help", "moon", "--verbose"})
  void whoever_names_no_command_is_shown_all(String words) {
    assertThat(Main.commandLine(words.split(" ")).getSubcommands())
        .containsOnlyKeys(Commands.NAMES);
  }

  private static String usage(CommandLine course, String command) {
    return course.getSubcommands().get(command).getUsageMessage(Ansi.OFF);
  }

  @Test
  void every_command_says_what_it_does() {
    assertThat(course.getSubcommands().values())
        .allSatisfy(
            command ->
                assertThat(command.getCommandSpec().usageMessage().description()).isNotEmpty());
  }
}
