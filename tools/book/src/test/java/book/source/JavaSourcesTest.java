package book.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import exercises.source.NotFound;
import exercises.source.Symbol;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaSourcesTest {
  @TempDir Path repository;
  private JavaSources sources;

  @BeforeEach
  void write_a_module() throws IOException {
    Files.createDirectories(repository.resolve("tools"));
    var folder = Files.createDirectories(repository.resolve("modules/m/src/main/java/a"));
    Files.writeString(
        folder.resolve("Till.java"),
        """
        package a;

        /** Where money is. */
        record Till(int coins) {
          private static final int MOST = 9;

          /** Puts some in. */
          Till with(int more) {
            return new Till(coins + more);
          }

          Till with(java.util.List<String> notes) {
            return this;
          }

          sealed interface Outcome {}
        }
        """);
    sources = new JavaSources(repository);
  }

  @Test
  void a_method_comes_with_its_comment_and_without_its_indentation() {
    assertThat(find("a.Till#with(int)"))
        .isEqualTo(
            """
            /** Puts some in. */
            Till with(int more) {
              return new Till(coins + more);
            }\
            """);
  }

  @Test
  void a_type_comes_without_package_and_imports() {
    assertThat(find("a.Till")).startsWith("/** Where money is. */\nrecord Till(int coins) {");
  }

  @Test
  void several_members_of_a_type_come_in_the_order_asked_for() {
    assertThat(find("a.Till#Outcome, MOST"))
        .isEqualTo("sealed interface Outcome {}\n\nprivate static final int MOST = 9;");
  }

  @Test
  void the_path_of_a_listing_leads_from_the_root_of_the_repository() {
    assertThat(sources.find(Symbol.list("a.Till")).path())
        .isEqualTo("modules/m/src/main/java/a/Till.java");
  }

  @Test
  void a_missing_member_is_named_with_the_existing_ones() {
    assertThatThrownBy(() -> find("a.Till#without(int)"))
        .isInstanceOf(NotFound.class)
        .hasMessageContainingAll("no without(int)", "with(int)", "with(List)");
  }

  @Test
  void an_overloaded_name_needs_its_parameters() {
    assertThatThrownBy(() -> find("a.Till#with")).hasMessageContaining("more than one with");
  }

  @Test
  void a_missing_type_is_named() {
    assertThatThrownBy(() -> find("a.Purse")).hasMessage("there is no type a.Purse");
  }

  private String find(String symbol) {
    return String.join("\n", sources.find(Symbol.list(symbol)).lines());
  }
}
