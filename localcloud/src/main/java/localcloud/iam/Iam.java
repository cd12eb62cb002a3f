package localcloud.iam;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URLEncoder;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import localcloud.gateway.AwsException;
import localcloud.gateway.DispatchingService;
import localcloud.gateway.Json;
import localcloud.gateway.OperationTable;

/**
 * The part of AWS Identity and Access Management that tells what stands (API Reference). Roles and
 * policies come from templates only.
 */
public final class Iam implements DispatchingService {
  private static final String FROM_A_TEMPLATE = "declare it in a template and deploy that";

  private final Roles roles;
  private final ManagedPolicyCalls managed;
  private final OperationTable operations;

  public Iam(Roles roles) {
    this.roles = roles;
    this.managed = new ManagedPolicyCalls(roles);
    this.operations =
        new OperationTable()
            .json("GetRole", input -> Json.object().set("Role", described(role(input))))
            .json("ListRoles", this::list)
            .json("GetRolePolicy", this::policy)
            .json("ListRolePolicies", this::policies)
            .json("ListAttachedRolePolicies", input -> managed.attached(role(input), input))
            .json("ListPolicies", managed::list)
            .json("GetPolicy", managed::get)
            .json("GetPolicyVersion", managed::version)
            .refuse("CreateRole", FROM_A_TEMPLATE)
            .refuse("CreatePolicy", FROM_A_TEMPLATE)
            .refuse("PutRolePolicy", FROM_A_TEMPLATE)
            .refuse("AttachRolePolicy", FROM_A_TEMPLATE)
            .refuse("CreateUser", "there are no users; use any key, which is the root user's")
            .refuse("ListUsers", "there are no users; sts get-caller-identity tells who calls")
            .refuse("GetUser", "there are no users; sts get-caller-identity tells who calls");
  }

  @Override
  public String name() {
    return "iam";
  }

  @Override
  public OperationTable table() {
    return operations;
  }

  private Role role(JsonNode input) {
    String name = input.path("RoleName").asText();
    return roles
        .named(name)
        .orElseThrow(() -> noSuchEntity("The role with name " + name + " cannot be found."));
  }

  static AwsException noSuchEntity(String message) {
    return new AwsException(404, "NoSuchEntity", message);
  }

  private ObjectNode list(JsonNode input) {
    String prefix = input.path("PathPrefix").asText("/");
    return IamPage.of(
        input,
        "Roles",
        roles.all().stream()
            .filter(role -> role.path().startsWith(prefix))
            .map(this::described)
            .toList());
  }

  private ObjectNode described(Role role) {
    return Json.object()
        .put("Path", role.path())
        .put("RoleName", role.name())
        .put("RoleId", role.id())
        .put("Arn", role.arn())
        .put("CreateDate", roles.created(role.name()).truncatedTo(ChronoUnit.SECONDS).toString())
        .put("AssumeRolePolicyDocument", encoded(role.trustPolicy()))
        .put("MaxSessionDuration", role.longestSession());
  }

  /** As the API Reference says, policies are URL-encoded in answers (RFC 3986). */
  static String encoded(JsonNode document) {
    return URLEncoder.encode(Json.text(document), UTF_8).replace("+", "%20");
  }

  private ObjectNode policy(JsonNode input) {
    Role role = role(input);
    String name = input.path("PolicyName").asText();
    JsonNode document = inline(role).get(name);
    if (document == null) {
      throw noSuchEntity("The role policy with name " + name + " cannot be found.");
    }
    return Json.object()
        .put("RoleName", role.name())
        .put("PolicyName", name)
        .put("PolicyDocument", encoded(document));
  }

  private ObjectNode policies(JsonNode input) {
    return IamPage.of(
        input,
        "PolicyNames",
        inline(role(input)).keySet().stream().map(TextNode::valueOf).toList());
  }

  private Map<String, JsonNode> inline(Role role) {
    Map<String, JsonNode> all = new TreeMap<>(role.inlinePolicies());
    roles.policies().stream()
        .filter(policy -> !policy.isManaged() && policy.isAttachedTo(role))
        .forEach(policy -> all.put(policy.name(), policy.document()));
    return all;
  }
}
