package localcloud.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CloudAssemblyTest {

  @TempDir Path cdkOut;

  @Test
  void a_stack_comes_after_those_it_depends_on() throws IOException {
    write(
        "manifest.json",
        """
        {"artifacts": {
          "Loans.assets": {"type": "cdk:asset-manifest"},
          "Loans": {"type": "aws:cloudformation:stack", "dependencies": ["Members", "Loans.assets"],
            "properties": {"templateFile": "Loans.template.json", "stackName": "library-loans"}},
          "Members": {"type": "aws:cloudformation:stack", "properties": {"templateFile": "Members.template.json"}},
          "Tree": {"type": "cdk:tree"}}}\
        """);
    write("Loans.template.json", "{}");
    write("Members.template.json", "{}");
    write(
        "Loans.assets.json",
        """
        {"files": {"abc": {"source": {"path": "../functions.zip", "packaging": "file"},
          "destinations": {"current": {"objectKey": "abc.zip"}}}}}\
        """);

    CloudAssembly assembly = CloudAssembly.read(cdkOut);

    assertThat(assembly.stacks())
        .extracting(Stack::name)
        .containsExactly("Members", "library-loans");
    assertThat(assembly.stacks().get(1).asset("abc.zip"))
        .isEqualTo(cdkOut.resolve("../functions.zip"));
  }

  @Test
  void only_what_stacks_declare_orders_them_as_with_the_cdks_own_command() throws IOException {
    write(
        "manifest.json",
        """
        {"artifacts": {
          "Members": {"type": "aws:cloudformation:stack"},
          "Loans": {"type": "aws:cloudformation:stack"},
          "Books": {"type": "aws:cloudformation:stack", "dependencies": ["Members"]},
          "Archive": {"type": "aws:cloudformation:stack", "dependencies": ["Books"]}}}\
        """);
    for (String stack : List.of("Members", "Loans", "Books", "Archive")) {
      write(stack + ".template.json", "{}");
    }

    assertThat(CloudAssembly.read(cdkOut).stacks())
        .extracting(Stack::name)
        .containsExactly("Loans", "Members", "Books", "Archive");
  }

  @Test
  void stacks_that_depend_on_each_other_in_a_circle_are_named() throws IOException {
    write(
        "manifest.json",
        """
        {"artifacts": {
          "Members": {"type": "aws:cloudformation:stack", "dependencies": ["Loans"]},
          "Loans": {"type": "aws:cloudformation:stack", "dependencies": ["Members"]}}}\
        """);

    assertThatThrownBy(() -> CloudAssembly.read(cdkOut))
        .hasMessageContaining("in a circle: [Loans, Members]");
  }

  @Test
  void a_folder_without_an_assembly_is_named_with_a_remedy() {
    assertThatThrownBy(() -> CloudAssembly.read(cdkOut))
        .hasMessageContaining("manifest.json")
        .hasMessageContaining("mvn package");
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(cdkOut.resolve(name), content);
  }
}
