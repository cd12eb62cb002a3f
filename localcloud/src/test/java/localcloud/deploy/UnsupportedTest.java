package localcloud.deploy;

import static localcloud.deploy.Assemblies.of;
import static localcloud.deploy.Assemblies.stack;
import static localcloud.deploy.Assemblies.template;
import static localcloud.deploy.Assemblies.thing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import localcloud.assembly.CloudAssembly;
import localcloud.report.DeploymentException;
import localcloud.report.Problem;
import localcloud.report.Progress;
import org.junit.jupiter.api.Test;

class UnsupportedTest {

  private final FakeResources resources = new FakeResources();
  private final Deployer deployer =
      new Deployer(
          List.of(resources),
          "http://127.0.0.1:4566",
          name -> Optional.empty(),
          StateDirectory.none(),
          PropertyRules.NONE);

  @Test
  void every_problem_of_every_stack_is_named_before_anything_is_created() {
    CloudAssembly assembly =
        of(
            stack("Members", thing("A", "\"Size\": 1, \"Colour\": \"red\"")),
            stack(
                "Loans",
                thing("B", "\"Code\": {\"S3Key\": \"k\", \"ZipFile\": \"x\"}")
                    + ","
                    + thing("C", "\"Size\": {\"Fn::Cidr\": []}, \"Name\": {\"Ref\": \"Nobody\"}")
                    + ", \"D\": {\"Type\": \"AWS::EC2::Instance\"}"));

    DeploymentException failure =
        catchThrowableOfType(
            DeploymentException.class, () -> deployer.deploy(assembly, Progress.SILENT));

    assertThat(failure.problems())
        .extracting(Problem::stack, Problem::logicalId, Problem::property)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Members", "A", "Colour"),
            org.assertj.core.groups.Tuple.tuple("Loans", "B", "Code.ZipFile"),
            org.assertj.core.groups.Tuple.tuple("Loans", "C", ""),
            org.assertj.core.groups.Tuple.tuple("Loans", "C", ""),
            org.assertj.core.groups.Tuple.tuple("Loans", "D", ""));
    assertThat(failure)
        .hasMessageContaining("Loans/B Code.ZipFile: this property of Fake::Thing is not supported")
        .hasMessageContaining("Loans/C: it refers to Nobody")
        .hasMessageContaining("Loans/D: the type AWS::EC2::Instance is not supported here");
    assertThat(resources.things).isEmpty();
  }

  @Test
  void a_property_is_checked_as_the_conditions_select_it() {
    String template =
        """
        {"Conditions": {"Yes": {"Fn::Equals": [1, 1]}, "No": {"Fn::Equals": [1, 2]}},
         "Resources": {
           "A": {"Type": "Fake::Thing", "Properties": {
             "Code": {"Fn::If": ["Yes", {"S3Key": "k"}, {"ZipFile": "x"}]},
             "Colour": {"Fn::If": ["No", "red", {"Ref": "AWS::NoValue"}]},
             "Tags": [{"Key": "a", "Value": "b"}]}},
           "B": {"Type": "AWS::EC2::Instance", "Condition": "No"}}}\
        """;

    assertThatCode(
            () -> deployer.deploy(of(template("Library", template, Map.of())), Progress.SILENT))
        .doesNotThrowAnyException();
    assertThat(resources.things).containsOnlyKeys("A");
  }
}
