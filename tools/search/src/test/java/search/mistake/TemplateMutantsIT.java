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
    var names = MutantTable.names(CDK_OUT);
    List<String> reasons =
        Files.readAllLines(ROOT.resolve("tools/search/mistakes/not-found.txt")).stream()
            .flatMap(line -> MutantTable.pattern(line).stream())
            .toList();

    assertThat(reasons)
        .isNotEmpty()
        .allSatisfy(reason -> assertThat(names).anyMatch(name -> name.matches(reason)));
  }
}
