package course.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import course.run.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import localcloud.LocalCloud;
import localcloud.Options;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a pool like the shop's. */
class ShoppersTest {
  private static final String STRONG = Shoppers.PASSWORD;

  private static LocalCloud cloud;
  private static Shoppers shoppers;

  @BeforeAll
  static void open(@TempDir Path cdkOut) throws IOException {
    cloud = LocalCloud.start(Options.forTests());
    cloud.deploy(PoolLikeTheShops.write(cdkOut));
    shoppers = new Shoppers(new Endpoint(cloud.endpoint().toString()));
    shoppers.welcome();
  }

  @AfterAll
  static void close() {
    cloud.close();
  }

  /** Names with all that means something to a filter, a shell or an address. */
  static Stream<String> strangeNames() {
    Random random = new Random(20);
    String[] parts = {
      "ada", "\"", "'", "\\", "$", "*", "=", "^", "-", "@", "ä", "😀", "`", "%", ";"
    };
    return Stream.generate(
            () ->
                random
                    .ints(1 + random.nextInt(5), 0, parts.length)
                    .mapToObj(part -> parts[part])
                    .reduce("", String::concat))
        .filter(name -> !name.equals("ada"))
        .distinct()
        .limit(60);
  }

  @ParameterizedTest
  @MethodSource("strangeNames")
  void whoever_signs_up_gets_an_id_of_their_own(String name) {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> shoppers.id(name))
        .withMessage("There is no user " + name + ".");
    shoppers.signUp(name, STRONG);

    assertThat(shoppers.id(name)).isNotBlank().isNotEqualTo(shoppers.id("ada"));
    assertThat(shoppers.token(name, STRONG)).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zoe", "Zoe", "ZOE", "zOE"})
  void upper_and_lower_case_are_the_same_user(String name) {
    assertThat(shoppers.id("ADA")).isEqualTo(shoppers.id("ada"));
    assertThat(shoppers.token("ADA", STRONG)).isNotBlank();
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> shoppers.signUp("Ada", STRONG))
        .withMessage("There is a user Ada already (upper and lower case are the same).")
        .satisfies(e -> assertThat(e.remedy()).endsWith("./course sign-in Ada"));
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> shoppers.id(name))
        .satisfies(e -> assertThat(e.remedy()).isEqualTo("Make one: ./course sign-up " + name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "two words", "a\tb", "a\nb"})
  void what_no_pool_takes_as_a_name_is_told_in_a_sentence(String name) {
    Stream.<Runnable>of(
            () -> shoppers.signUp(name, STRONG),
            () -> shoppers.id(name),
            () -> shoppers.token(name, STRONG))
        .forEach(
            call ->
                assertThatExceptionOfType(Failure.class)
                    .isThrownBy(call::run)
                    .satisfies(
                        e ->
                            assertThat(e.remedy())
                                .isEqualTo("A name has 1 to 128 characters, and no blanks.")));
  }

  @Test
  void a_name_of_200_characters_is_not_repeated_whole() {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> shoppers.signUp("x".repeat(200), STRONG))
        .withMessage("No user can be called \"" + "x".repeat(40) + "… (200 characters)\".");
  }

  static Stream<String> weakPasswords() {
    return Stream.of(
        "",
        "short",
        "Short-1815!",
        "no-upper-case-1815!",
        "NO-LOWER-CASE-1815!",
        "No-Digit-At-All!",
        "NoSymbolAtAll1815",
        " Blank-At-Its-Start-1815!",
        STRONG.repeat(20));
  }

  @ParameterizedTest
  @MethodSource("weakPasswords")
  void a_weak_password_is_told_with_what_makes_one_strong(String password) {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> shoppers.signUp("mia", password))
        .satisfies(e -> assertThat(e.getMessage()).contains("mia").doesNotContain("{", "__type"))
        .satisfies(e -> assertThat(e.remedy()).startsWith("A password has 12 to 256 characters"));
  }

  @ParameterizedTest
  @CsvSource({"grace, wrong", "grace, ''", "GRACE, ' '"})
  void a_wrong_password_is_told_with_how_to_name_one(String name, String password) {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> shoppers.token(name, password))
        .satisfies(e -> assertThat(e.getMessage()).contains(name).doesNotContain("{", "__type"))
        .satisfies(e -> assertThat(e.remedy()).contains("./course sign-in --password '…' " + name));
  }

  @Test
  void whoever_guesses_is_told_to_wait() {
    shoppers.signUp("guessed", STRONG);
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(
            () -> {
              for (int guess = 0; ; guess++) {
                guess("guess " + guess);
              }
            })
        .withMessage("The pool does not sign guessed in: Password attempts exceeded")
        .satisfies(e -> assertThat(e.remedy()).contains("Wait"));
  }

  private static void guess(String password) {
    try {
      shoppers.token("guessed", password);
    } catch (Failure e) {
      if (!String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("not the password")) {
        throw e;
      }
    }
  }
}
