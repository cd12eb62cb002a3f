package localcloud.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import localcloud.deploy.Deployer;
import localcloud.deploy.InertType;
import localcloud.deploy.PropertyRules;
import localcloud.deploy.StateDirectory;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperationsTest {
  private static final String TEMPLATE =
      "{\"Resources\": {\"Metadata\": {\"Type\": \"AWS::CDK::Metadata\"}}}";

  @TempDir private Path temp;

  @Test
  void a_stack_whose_deployment_fails_unexpectedly_is_not_in_progress_forever() throws IOException {
    Path noFolder = Files.writeString(temp.resolve("file"), "").resolve("data");
    Deployer deployer =
        new Deployer(
            List.of(new InertType("AWS::CDK::Metadata", Set.of(), "")),
            "http://127.0.0.1:4566",
            name -> Optional.empty(),
            StateDirectory.in(noFolder),
            PropertyRules.NONE);
    try (CloudFormation cloudFormation =
        new CloudFormation(
            deployer,
            (bucket, key) -> Optional.empty(),
            Clock.systemUTC(),
            Optional.empty(),
            () -> {})) {
      call(cloudFormation, "CreateStack", Json.object().put("TemplateBody", TEMPLATE));

      JsonNode stack = call(cloudFormation, "DescribeStacks", Json.object()).at("/Stacks/0");

      assertThat(stack.path("StackStatus").asText()).isEqualTo("ROLLBACK_FAILED");
      assertThat(stack.path("StackStatusReason").asText())
          .startsWith("Internal Failure: The local cloud cannot write " + noFolder);
    }
  }

  private static JsonNode call(CloudFormation cloudFormation, String operation, ObjectNode input) {
    return cloudFormation
        .answer(
            Call.json("cloudformation", operation, Caller.ROOT, input.put("StackName", "Library")))
        .output();
  }
}
