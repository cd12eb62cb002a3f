package course.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShellWordTest {
  @Test
  void a_word_that_means_nothing_to_a_shell_stays_as_it_is() {
    assertThat(ShellWord.command("./course sign-up", "zoé-1")).isEqualTo("./course sign-up zoé-1");
  }

  @Test
  void any_other_is_quoted() {
    assertThat(ShellWord.of("two words")).isEqualTo("'two words'");
    assertThat(ShellWord.of("a\"b$c")).isEqualTo("'a\"b$c'");
    assertThat(ShellWord.of("o'neil")).isEqualTo("'o'\\''neil'");
    assertThat(ShellWord.of("")).isEqualTo("''");
  }

  @Test
  void what_looks_like_an_option_is_none() {
    assertThat(ShellWord.command("./course sign-up", "-x")).isEqualTo("./course sign-up -- -x");
  }
}
