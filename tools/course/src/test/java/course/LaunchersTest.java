package course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Checks that {@code course.cmd} does what {@code course} does, as far as reading both can show.
 */
class LaunchersTest {
  private static final String UNIX = read("course");
  private static final String WINDOWS = read("course.cmd");

  @Test
  void the_same_commands_wait_for_no_build() {
    String cases = found(UNIX, "case \" \\$\\{1:-help} .*\\n(.*)\\) wants_build=false")[0];
    String[] windows = found(WINDOWS, "for %%c in \\((.*)\\) do .*wants_build=false");

    assertThat(all(cases, "' ([a-z][a-z-]*) '\\*")).isNotEmpty().containsExactly(words(windows[0]));
    assertThat(WINDOWS).contains("if [%1]==[] set \"wants_build=false\"");
  }

  @Test
  void the_same_words_ask_for_help() {
    String cases = found(UNIX, "case \" \\$\\{1:-help} .*\\n(.*)\\) wants_build=false")[0];
    String[] windows = found(WINDOWS, "for %%h in \\((.*)\\) do .*wants_build=false");

    assertThat(all(cases, "\\*' (-\\S+) '\\*")).isNotEmpty().containsExactly(words(windows[0]));
  }

  @Test
  void java_gets_the_same_flags() {
    String quick = found(UNIX, "quick=\\((.*)\\)")[0];
    String prepared = found(UNIX, "prepared=\\((-[^)]*)\\)")[0].replaceAll("\\s+", " ");
    String[] last = found(UNIX, "exec \"\\$java\" \\S+ (.*)\n  (.*) -jar");
    String run = last[0].replace("\\", "") + last[1];

    assertThat(windowsFlags(" -cp .* fresh")).containsExactly(flags(quick));
    assertThat(windowsFlags(" \"%root%.* build")).containsExactly(flags(quick));
    assertThat(windowsFlags(" -jar \"%jar%\" %\\*"))
        .containsExactly(flags(run), flags(prepared + " " + run));
  }

  @ParameterizedTest
  @ValueSource(strings = {"JDK 25", "Node", "Maven"})
  void both_say_the_same_about_what_is_missing(String what) {
    String message = found(UNIX, "(No " + what + " found: install [^(]*)\\(")[0];
    String remedy = found(WINDOWS, "No " + what + " found: install [^(]*\\^\\((.*)\\^\\)")[0];

    assertThat(WINDOWS).contains("echo " + message);
    if (remedy.startsWith("winget")) {
      assertThat(UNIX).contains(remedy);
    }
  }

  @Test
  void a_jdk_is_looked_for_in_the_same_order() {
    assertInOrder(UNIX, "\"${JAVA_HOME:-}\"", "\"$(java_on_path)\"", "sdkman", ".jdks");
    assertInOrder(WINDOWS, "JAVA_HOME", "(java.exe)", "%ProgramFiles%", ".sdkman", ".jdks");
    assertThat(found(WINDOWS, "geq (\\d+)")).isEqualTo(found(UNIX, ">= (\\d+)"));
  }

  @Test
  void the_steps_have_the_same_order() {
    assertInOrder(UNIX, "No JDK", "wants_build=false", "No Node", "No Maven", " fresh", " build ");
    assertInOrder(
        WINDOWS, "No JDK", "wants_build=false", "No Node", "No Maven", " fresh", "\" build");
    assertInOrder(UNIX, " build ", "course.jsa", "-jar");
    assertThat(WINDOWS).contains("exit /b %errorlevel%");
  }

  @Test
  void nothing_in_the_batch_file_reads_a_value_again() {
    assertThat(WINDOWS)
        .matches("(?s)[\\n -~]*")
        .contains("DisableDelayedExpansion")
        .doesNotContain("EnableDelayedExpansion");
    assertThat(WINDOWS.lines().filter(line -> line.contains("call ")))
        .allSatisfy(line -> assertThat(line.substring(line.indexOf("call "))).doesNotContain("%"));
  }

  @Test
  void the_batch_file_has_what_it_needs() {
    assertThat(WINDOWS)
        .contains(
            "setlocal EnableExtensions DisableDelayedExpansion",
            "shift /1",
            "if %wants_build%==false if exist \"%jar%\" goto run",
            "fresh\nif \"%errorlevel%\"==\"0\" goto run",
            " build \"%~1\"\nif not \"%errorlevel%\"==\"0\" exit /b %errorlevel%",
            "if \"%made%\"==\"%jdk%|%root%\" goto prepared");
    assertThat(all(WINDOWS, "(exit /b 1)\n")).hasSize(3);
    assertThat(all(WINDOWS, "(goto #_undefined_# 2>nul \\|\\| title %COMSPEC% & \"%java%\")"))
        .hasSize(2);
    assertThat(all(WINDOWS, "(\"-Dcourse.root=%root%\")")).hasSize(4);
    assertThat(UNIX).contains("-jar \"$jar\" \"$@\"", "build \"${1:-}\" || exit $?");
  }

  private static void assertInOrder(String text, String... parts) {
    int from = 0;
    for (String part : parts) {
      assertThat(text.substring(from)).contains(part);
      from = text.indexOf(part, from);
    }
  }

  /** The flags of each line of the batch file that runs Java in this way. */
  private static List<List<String>> windowsFlags(String ending) {
    return all(WINDOWS, "\"%java%\" (-.*)" + ending).stream().map(LaunchersTest::flags).toList();
  }

  private static List<String> flags(String line) {
    return Stream.of(line.split(" ")).map(word -> word.replaceAll("\"|=[\"$%].*", "")).toList();
  }

  private static String[] words(String line) {
    return line.split(" ");
  }

  private static String[] found(String text, String pattern) {
    var match = Pattern.compile(pattern).matcher(text);
    assertThat(match.find()).as(pattern).isTrue();
    String[] groups = new String[match.groupCount()];
    Arrays.setAll(groups, i -> match.group(i + 1));
    return groups;
  }

  private static List<String> all(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().map(match -> match.group(1)).toList();
  }

  private static String read(String name) {
    try {
      return Files.readString(Path.of(System.getProperty("repository.root"), name))
          .replace("\r", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
