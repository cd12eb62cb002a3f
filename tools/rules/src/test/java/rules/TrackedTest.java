package rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrackedTest {
  @TempDir Path root = Path.of("");

  @Nested
  class In_a_repository {
    @BeforeEach
    void begin() throws IOException, InterruptedException {
      git("", "init", "-q");
      write(".gitattributes", "* text=auto eol=lf\n*.png binary\n*.own !text !eol\n");
    }

    @Test
    void added_and_addable_files_belong_to_it_and_ignored_ones_do_not()
        throws IOException, InterruptedException {
      write(".gitignore", "made/\n");
      write("added.txt", "a\n");
      git("", "add", "added.txt");
      write("later, with blanks.txt", "b\n");
      write("made/c.txt", "c\n");

      assertThat(paths())
          .containsExactlyInAnyOrder(
              ".gitattributes", ".gitignore", "added.txt", "later, with blanks.txt");
    }

    @Test
    void a_name_is_read_as_it_is_in_any_locale() throws IOException, InterruptedException {
      String blob = store("text\n");
      git("100644 " + blob + "\tä/日本.md\n", "update-index", "--index-info");

      assertThat(paths()).contains("ä/日本.md");
    }

    /** Shows a collision even if the disk can hold only one of the two. */
    @Test
    void the_index_shows_two_paths_that_the_disk_does_not_have()
        throws IOException, InterruptedException {
      String blob = store("text\n");
      git("", "update-index", "--add", "--cacheinfo", "100644," + blob + ",docs/Page.md");
      git("", "update-index", "--add", "--cacheinfo", "100644," + blob + ",docs/page.md");

      assertThat(PathRules.refusals(paths()))
          .singleElement()
          .asString()
          .startsWith("docs/Page.md and docs/page.md are the same path");
    }

    @Test
    void a_text_file_without_fixed_line_ends_is_refused() throws IOException, InterruptedException {
      write("a.own", "a\n");
      write("a.md", "a\n");
      write("a.png", "a\r\nb\n");

      assertThat(LineEndRule.refusals(Tracked.below(root)))
          .singleElement()
          .asString()
          .startsWith("a.own: .gitattributes does not fix its line ends");
    }

    @Test
    void a_file_that_contains_zeros_is_not_text() throws IOException, InterruptedException {
      write("b.own", "a\0\r\nb");

      assertThat(LineEndRule.refusals(Tracked.below(root))).isEmpty();
    }

    @Test
    void a_text_file_stored_with_crlf_is_refused_and_one_about_to_be_fixed_is_not()
        throws IOException, InterruptedException {
      String blob = store("a\r\nb\r\n");
      git("", "update-index", "--add", "--cacheinfo", "100644," + blob + ",old.md");
      write("new.md", "a\r\n");

      assertThat(LineEndRule.refusals(Tracked.below(root)))
          .singleElement()
          .asString()
          .startsWith("old.md is stored with CRLF")
          .endsWith("git add --renormalize 'old.md'");
    }

    private String store(String text) throws IOException, InterruptedException {
      return git(text, "hash-object", "-w", "--stdin").strip();
    }
  }

  @Test
  void an_archive_has_all_files_except_those_that_a_build_has_made()
      throws IOException, InterruptedException {
    for (String path :
        List.of("a/b.md", "a/target/c.md", "node_modules/d.js", "work/e.md", ".localcloud/f")) {
      write(path, "text\n");
    }

    assertThat(paths()).containsExactly("a/b.md");
    assertThat(LineEndRule.refusals(Tracked.below(root))).isEmpty();
  }

  private List<String> paths() throws IOException, InterruptedException {
    return Tracked.below(root).stream().map(TrackedFile::path).toList();
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String git(String input, String... words) throws IOException, InterruptedException {
    var command =
        Stream.concat(
                Stream.of("git", "-c", "core.ignorecase=false", "-C", root.toString()),
                Stream.of(words))
            .toList();
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    Process git = builder.start();
    try (var in = git.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    }
    String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(git.waitFor()).as(said).isZero();
    return said;
  }
}
