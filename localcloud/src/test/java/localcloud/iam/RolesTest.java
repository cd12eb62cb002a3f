package localcloud.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import localcloud.deploy.Declared;
import localcloud.deploy.Deployed;
import localcloud.deploy.ResourceType;
import localcloud.engine.Calls;
import org.junit.jupiter.api.Test;

class RolesTest {
  private final Roles roles = new Roles(Clock.systemUTC());
  private final List<ResourceType> types = IamTypes.of(roles);

  @Test
  void two_roles_may_have_inline_policies_of_the_same_name() {
    role("a");
    role("b");
    Declared ofA = policy("PolicyOfA", "a", "dynamodb:GetItem");
    Deployed deployed = type("AWS::IAM::Policy").create(ofA);
    type("AWS::IAM::Policy").create(policy("PolicyOfB", "b", "sqs:SendMessage"));

    assertThat(actions("a")).containsExactly("dynamodb:GetItem");
    assertThat(actions("b")).containsExactly("sqs:SendMessage");

    type("AWS::IAM::Policy").delete(ofA, deployed);
    assertThat(actions("a")).isEmpty();
    assertThat(actions("b")).containsExactly("sqs:SendMessage");
  }

  @Test
  void an_existing_role_is_not_created_again() {
    role("a");

    assertThatThrownBy(() -> role("a")).hasMessageContaining("'a' already exists");
  }

  private void role(String name) {
    String properties =
        String.format(Locale.ROOT, "{'RoleName': '%s', 'AssumeRolePolicyDocument': {}}", name);
    type("AWS::IAM::Role").create(Calls.declared(name, "AWS::IAM::Role", properties));
  }

  private List<String> actions(String role) {
    return roles.documentsOf(role).stream()
        .map(document -> document.at("/Statement/0/Action").asText())
        .toList();
  }

  private ResourceType type(String name) {
    return types.stream().filter(type -> type.name().equals(name)).findFirst().orElseThrow();
  }

  private static Declared policy(String logicalId, String role, String action) {
    return Calls.declared(
        logicalId,
        "AWS::IAM::Policy",
        String.format(
            Locale.ROOT,
            """
            {'PolicyName': 'access', 'Roles': ['%s'],
             'PolicyDocument': {'Statement': [{'Effect': 'Allow', 'Action': '%s'}]}}
            """,
            role,
            action));
  }
}
