package search.mistake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class MistakeTest {
  private static final Path ROOT =
      Path.of(System.getProperty("repository.root", "../..")).toAbsolutePath().normalize();

  @TestFactory
  Stream<DynamicTest> every_mistake_fits_the_shop_as_it_is() {
    return Mistake.in(ROOT).stream()
        .map(
            mistake ->
                DynamicTest.dynamicTest(
                    mistake.name(), () -> assertThat(mistake.patched(ROOT)).isNotEmpty()));
  }

  @Test
  void there_are_enough_of_them() {
    assertThat(Mistake.in(ROOT)).hasSizeGreaterThanOrEqualTo(15);
  }
}
