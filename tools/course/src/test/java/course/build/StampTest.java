package course.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StampTest {
  private static final Instant BEFORE = Instant.parse("2026-01-01T10:00:00Z");
  private static final Instant BUILD = Instant.parse("2026-01-01T11:00:00Z");
  private static final Instant AFTER = Instant.parse("2026-01-01T12:00:00Z");

  @TempDir Path root;

  @BeforeEach
  void a_tree_that_is_built() throws IOException {
    write("modules/02-basket/src/main/java/Basket.java", BEFORE);
    write("pom.xml", BEFORE);
    write("tools/course/target/course.jar", BUILD);
    write("modules/05-system/target/cdk.out/manifest.json", BUILD);
    write("docs/target/site/index.html", BUILD);
    new Stamp(root).leave(BUILD);
  }

  @Test
  void nothing_is_built_twice() throws IOException {
    assertThat(new Stamp(root).isFresh()).isTrue();
  }

  @Test
  void a_changed_source_needs_a_build() throws IOException {
    write("modules/02-basket/src/main/java/Basket.java", AFTER);
    assertThat(new Stamp(root).isFresh()).isFalse();
  }

  @Test
  void a_deleted_source_needs_a_build() throws IOException {
    Files.delete(root.resolve("modules/02-basket/src/main/java/Basket.java"));
    assertThat(new Stamp(root).isFresh()).isFalse();
  }

  @Test
  void a_source_with_an_old_date_needs_a_build_when_it_is_new_here() throws IOException {
    write("contracts/schemas/old.json", BEFORE);
    assertThat(new Stamp(root).isFresh()).isFalse();
  }

  @Test
  void a_missing_product_needs_a_build() throws IOException {
    Files.delete(root.resolve("modules/05-system/target/cdk.out/manifest.json"));
    assertThat(new Stamp(root).isFresh()).isFalse();
  }

  @Test
  void tests_and_products_are_not_sources() throws IOException {
    write("modules/02-basket/src/test/java/BasketTest.java", AFTER);
    write("modules/02-basket/target/functions.zip", AFTER);
    assertThat(new Stamp(root).isFresh()).isTrue();
  }

  @Test
  void what_changed_during_the_build_is_built_next_time() throws IOException {
    write("modules/02-basket/src/main/java/Basket.java", AFTER);
    new Stamp(root).leave(BUILD);
    assertThat(new Stamp(root).isFresh()).isFalse();
  }

  private void write(String name, Instant modified) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, name);
    Files.setLastModifiedTime(file, FileTime.from(modified));
  }
}
