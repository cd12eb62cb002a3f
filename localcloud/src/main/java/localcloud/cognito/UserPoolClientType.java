package localcloud.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import localcloud.deploy.Declared;
import localcloud.deploy.Deployed;

/** {@code AWS::Cognito::UserPoolClient}: without a secret and without hosted pages. */
record UserPoolClientType(UserPools pools) implements PartOfPool {
  private static final Set<String> FLOWS =
      Set.of(
          "ALLOW_USER_PASSWORD_AUTH", "ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH");

  private static final String REMEDY = "it supports " + String.join(", ", new TreeSet<>(FLOWS));

  @Override
  public String name() {
    return "AWS::Cognito::UserPoolClient";
  }

  @Override
  public Set<String> properties() {
    return Set.of(
        "ClientName",
        "UserPoolId",
        "ExplicitAuthFlows",
        "AccessTokenValidity",
        "IdTokenValidity",
        "RefreshTokenValidity",
        "TokenValidityUnits.AccessToken",
        "TokenValidityUnits.IdToken",
        "TokenValidityUnits.RefreshToken",
        "AuthSessionValidity",
        "PreventUserExistenceErrors",
        "EnableTokenRevocation",
        "GenerateSecret",
        "AllowedOAuthFlowsUserPoolClient",
        "SupportedIdentityProviders");
  }

  @Override
  public Set<String> immutable() {
    return Set.of("UserPoolId", "GenerateSecret");
  }

  @Override
  public Deployed create(Declared wanted) {
    UserPool pool = pool(wanted);
    return put(pool, wanted, PoolIds.ofClient(wanted, pool.id()));
  }

  @Override
  public Deployed put(UserPool pool, Declared wanted, String id) {
    check(wanted, wanted.properties());
    Client client = Client.of(id, wanted.nameFrom("ClientName"), wanted.properties());
    pool.put(client);
    return new Deployed(id, Map.of("ClientId", id, "Name", client.name()));
  }

  @Override
  public void remove(UserPool pool, String id) {
    pool.removeClient(id);
  }

  private static void check(Declared wanted, JsonNode properties) {
    JsonNode flows = properties.path("ExplicitAuthFlows");
    if (flows.isEmpty()) {
      // On AWS, that means secure remote passwords and triggers, of which there are none here.
      throw Errors.unsupported(wanted, "ExplicitAuthFlows", "(absent)", REMEDY);
    }
    for (JsonNode flow : flows) {
      if (!FLOWS.contains(flow.asText())) {
        throw Errors.unsupported(wanted, "ExplicitAuthFlows", flow.asText(), REMEDY);
      }
    }
    never(wanted, properties, "GenerateSecret", true);
    never(wanted, properties, "AllowedOAuthFlowsUserPoolClient", true);
    never(wanted, properties, "EnableTokenRevocation", false);
    for (JsonNode provider : properties.path("SupportedIdentityProviders")) {
      if (!provider.asText().equals("COGNITO")) {
        throw Errors.unsupported(wanted, "SupportedIdentityProviders", provider.asText(), "");
      }
    }
  }

  private static void never(Declared wanted, JsonNode properties, String property, boolean value) {
    if (properties.has(property) && properties.path(property).asBoolean() == value) {
      throw Errors.unsupported(wanted, property, String.valueOf(value), "");
    }
  }
}
