package localcloud.iam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.Set;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;

/** The calls about managed policies, each of which has one version here. */
record ManagedPolicyCalls(Roles roles) {
  private static final String ONLY = "v1";

  ObjectNode attached(Role role, JsonNode input) {
    Set<String> arns = new LinkedHashSet<>(role.managedPolicyArns());
    roles.policies().stream()
        .filter(policy -> policy.isManaged() && policy.isAttachedTo(role))
        .forEach(policy -> arns.add(policy.id()));
    String prefix = input.path("PathPrefix").asText("/");
    return IamPage.of(
        input,
        "AttachedPolicies",
        arns.stream()
            .filter(arn -> pathIn(arn).startsWith(prefix))
            .map(arn -> Json.object().put("PolicyName", nameIn(arn)).put("PolicyArn", arn))
            .toList());
  }

  /** The account's own; AWS's are many, of which only a few are known here. */
  ObjectNode list(JsonNode input) {
    String scope = input.path("Scope").asText("All");
    if (scope.equals("AWS") || input.hasNonNull("PolicyUsageFilter")) {
      throw new AwsException(
          400,
          "ValidationError",
          "The local cloud lists only the account's own policies: give --scope Local, and no"
              + " PolicyUsageFilter");
    }
    String prefix = input.path("PathPrefix").asText("/");
    boolean onlyAttached = input.path("OnlyAttached").asBoolean();
    return IamPage.of(
        input,
        "Policies",
        roles.policies().stream()
            .filter(Policy::isManaged)
            .map(policy -> described(policy.id()))
            .filter(one -> one.path("Path").asText().startsWith(prefix))
            .filter(one -> !onlyAttached || one.path("AttachmentCount").asInt() > 0)
            .toList());
  }

  ObjectNode get(JsonNode input) {
    String arn = input.path("PolicyArn").asText();
    document(arn);
    return Json.object().set("Policy", described(arn));
  }

  ObjectNode version(JsonNode input) {
    String arn = input.path("PolicyArn").asText();
    JsonNode document = document(arn);
    String version = input.path("VersionId").asText();
    if (!version.equals(ONLY)) {
      throw Iam.noSuchEntity(
          "Policy " + arn + " version " + version + " does not exist or is not attachable.");
    }
    ObjectNode answer = Json.object();
    answer
        .putObject("PolicyVersion")
        .put("Document", Iam.encoded(document))
        .put("VersionId", ONLY)
        .put("IsDefaultVersion", true)
        .put("CreateDate", date(arn));
    return answer;
  }

  private ObjectNode described(String arn) {
    long attached =
        roles.all().stream()
            .filter(
                role ->
                    role.managedPolicyArns().contains(arn)
                        || roles.policies().stream()
                            .anyMatch(
                                policy -> policy.id().equals(arn) && policy.isAttachedTo(role)))
            .count();
    return Json.object()
        .put("PolicyName", nameIn(arn))
        .put("Arn", arn)
        .put("Path", pathIn(arn))
        .put("DefaultVersionId", ONLY)
        .put("AttachmentCount", attached)
        .put("IsAttachable", true)
        .put("CreateDate", date(arn));
  }

  private JsonNode document(String arn) {
    return roles.policies().stream()
        .filter(policy -> policy.isManaged() && policy.id().equals(arn))
        .map(Policy::document)
        .findFirst()
        .or(() -> AwsManagedPolicies.find(arn))
        .orElseThrow(() -> Iam.noSuchEntity("Policy " + arn + " was not found."));
  }

  private String date(String arn) {
    return roles.created(arn).truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static String nameIn(String arn) {
    return arn.substring(arn.lastIndexOf('/') + 1);
  }

  private static String pathIn(String arn) {
    int start = arn.indexOf(":policy") + ":policy".length();
    return arn.substring(start, arn.lastIndexOf('/') + 1);
  }
}
