package localcloud.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import localcloud.engine.Calls;
import localcloud.gateway.AwsException;
import localcloud.gateway.Caller;
import localcloud.gateway.Identities;
import org.junit.jupiter.api.Test;

/** Who may assume a role: every way to name a principal, in every kind of statement. */
class TrustTest {
  private static final String READER = "arn:aws:iam::000000000000:role/reader";
  private static final String ARCHIVE = "arn:aws:iam::000000000000:role/archive";
  private static final Caller SESSION = Identities.sessionOf(READER, "list");

  private static final Map<String, Boolean> PRINCIPALS =
      Map.of(
          "{'AWS': '000000000000'}",
          true,
          "{'AWS': 'arn:aws:iam::000000000000:root'}",
          true,
          "{'AWS': '" + READER + "'}",
          true,
          "{'AWS': ['" + ARCHIVE + "', '" + SESSION.arn() + "']}",
          true,
          "'*'",
          true,
          "{'AWS': '" + ARCHIVE + "'}",
          false,
          "{'AWS': '111111111111'}",
          false,
          "{'Service': 'lambda.amazonaws.com'}",
          false);

  private final Roles roles = new Roles(Clock.systemUTC());

  @Test
  void a_session_may_assume_a_role_that_trusts_it_without_a_condition() {
    add("reader", "{}", "[]");
    int cases = 0;
    for (var principal : PRINCIPALS.entrySet()) {
      for (String effect : List.of("Allow", "Deny")) {
        for (String action : List.of("'sts:AssumeRole'", "['sts:TagSession']", "['sts:*']")) {
          for (String condition : List.of("{}", "{'StringEquals': {'sts:ExternalId': '1'}}")) {
            String statement =
                String.format(
                    Locale.ROOT,
                    "{'Effect': '%s', 'Action': %s, 'Principal': %s, 'Condition': %s}",
                    effect,
                    action,
                    principal.getKey(),
                    condition);
            boolean trusted =
                principal.getValue()
                    && effect.equals("Allow")
                    && !action.contains("TagSession")
                    && condition.equals("{}");
            for (String written : List.of(statement, "[" + statement + "]")) {
              String name = "role" + cases++;
              add(name, "{'Statement': " + written + "}", "[]");
              String arn = "arn:aws:iam::000000000000:role/" + name;

              assertThat(roles.trusts(arn, SESSION)).as(written).isEqualTo(trusted);
              assertThat(roles.trusts(arn, Caller.ROOT)).as(written).isTrue();
            }
          }
        }
      }
    }
    assertThat(roles.trusts(ARCHIVE, Caller.ROOT)).isFalse();
    assertThat(cases).isEqualTo(192);
  }

  @Test
  void a_policy_that_cannot_be_judged_is_named_when_a_session_would_act_by_it() {
    add(
        "archive",
        "{'Statement': {'Effect': 'Allow', 'Action': 'sts:AssumeRole', 'Principal': '*'}}",
        """
        [{'PolicyName': 'late', 'PolicyDocument': {'Statement': [{'Effect': 'Allow',
          'Action': 's3:GetObject', 'Resource': '*',
          'Condition': {'DateGreaterThan': {'aws:CurrentTime': '2030-01-01'}}}]}}]
        """);

    assertThatThrownBy(() -> roles.trusts(ARCHIVE, SESSION))
        .isInstanceOf(AwsException.class)
        .hasMessageContaining(ARCHIVE)
        .hasMessageContaining("Condition.DateGreaterThan.aws:CurrentTime");
    assertThat(roles.trusts(ARCHIVE, Caller.ROOT)).isTrue();
  }

  private void add(String name, String trust, String policies) {
    String properties =
        String.format(
            Locale.ROOT,
            "{'RoleName': '%s', 'AssumeRolePolicyDocument': %s, 'Policies': %s}",
            name,
            trust,
            policies);
    IamTypes.of(roles).stream()
        .filter(type -> type.name().equals("AWS::IAM::Role"))
        .forEach(type -> type.create(Calls.declared(name, "AWS::IAM::Role", properties)));
  }
}
