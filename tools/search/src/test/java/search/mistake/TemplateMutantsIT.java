package search.mistake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateMutantsIT {
  private static final Path ROOT =
      Path.of(System.getProperty("repository.root", "../..")).toAbsolutePath().normalize();
  private static final Path CDK_OUT = ROOT.resolve("modules/05-system/target/cdk.out");

  @Test
  void each_differs_from_the_template_and_from_the_others() throws Exception {
    var mutants = TemplateMutants.of(CDK_OUT);

    assertThat(mutants).hasSizeGreaterThan(100);
    assertThat(mutants)
        .allSatisfy(
            mutant -> {
              var copy = mutant.template().deepCopy();
              mutant.change().accept(copy);
              assertThat(copy).as(mutant.name()).isNotEqualTo(mutant.template());
            });
    assertThat(MutantTable.names(CDK_OUT)).doesNotHaveDuplicates();
  }

  @Test
  void each_reason_is_about_one_that_there_is() throws Exception {
    List<String> reasons =
        Files.readAllLines(ROOT.resolve("tools/search/mistakes/not-found.txt")).stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.substring(0, line.indexOf(" = ")))
            .toList();

    assertThat(MutantTable.names(CDK_OUT)).containsAll(reasons);
  }
}
