package localcloud.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import localcloud.deploy.Declared;
import localcloud.deploy.Deployed;
import localcloud.deploy.ResourceType;

/**
 * {@code AWS::Cognito::UserPool}. Texts of messages and the way to recover an account are accepted
 * but have no effect, as nothing is mailed.
 */
record UserPoolType(UserPools pools) implements ResourceType {
  /** Another value would need another pool, and the users would be gone. */
  private static final List<String> FIXED = List.of("UsernameConfiguration", "Schema");

  @Override
  public String name() {
    return "AWS::Cognito::UserPool";
  }

  @Override
  public Set<String> properties() {
    return Set.of(
        "UserPoolName",
        "Policies.PasswordPolicy.MinimumLength",
        "Policies.PasswordPolicy.RequireLowercase",
        "Policies.PasswordPolicy.RequireUppercase",
        "Policies.PasswordPolicy.RequireNumbers",
        "Policies.PasswordPolicy.RequireSymbols",
        "Policies.PasswordPolicy.TemporaryPasswordValidityDays",
        "AdminCreateUserConfig.AllowAdminCreateUserOnly",
        "AutoVerifiedAttributes",
        "DeletionProtection",
        "MfaConfiguration",
        "Schema.Name",
        "Schema.Required",
        "Schema.Mutable",
        "UsernameConfiguration.CaseSensitive",
        "UserPoolTier",
        "AccountRecoverySetting.*",
        "EmailVerificationMessage",
        "EmailVerificationSubject",
        "SmsVerificationMessage",
        "VerificationMessageTemplate.DefaultEmailOption",
        "VerificationMessageTemplate.EmailMessage",
        "VerificationMessageTemplate.EmailSubject",
        "VerificationMessageTemplate.SmsMessage",
        "UserPoolTags.*");
  }

  @Override
  public Deployed create(Declared wanted) {
    return deployed(pools.create(PoolIds.ofPool(wanted), settings(wanted)));
  }

  @Override
  public Deployed restore(Declared wanted) {
    return pools
        .find(PoolIds.ofPool(wanted))
        .map(
            pool -> {
              pool.become(settings(wanted));
              return deployed(pool);
            })
        .orElseGet(() -> create(wanted));
  }

  @Override
  public Deployed update(Declared wanted, Deployed existing) {
    UserPool pool = pools.get(existing.physicalId());
    for (String fixed : FIXED) {
      JsonNode was = pool.settings().properties().path(fixed);
      if (!was.equals(wanted.properties().path(fixed))) {
        throw Errors.invalid(
            "Updates are not allowed for property - " + fixed + ". Make another user pool.");
      }
    }
    pool.become(settings(wanted));
    return deployed(pool);
  }

  @Override
  public void delete(Declared was, Deployed existing) {
    if (pools.find(existing.physicalId()).filter(UserPoolType::isProtected).isPresent()) {
      throw Errors.invalid(
          "The user pool cannot be deleted because deletion protection is activated. Deletion"
              + " protection must be inactivated first.");
    }
    pools.remove(existing.physicalId());
  }

  private static boolean isProtected(UserPool pool) {
    return pool.settings().protectedFromDeletion();
  }

  private static PoolSettings settings(Declared wanted) {
    JsonNode properties = wanted.properties();
    only(wanted, "MfaConfiguration", properties.path("MfaConfiguration"), "OFF");
    only(
        wanted,
        "VerificationMessageTemplate.DefaultEmailOption",
        properties.path("VerificationMessageTemplate").path("DefaultEmailOption"),
        "CONFIRM_WITH_CODE");
    for (JsonNode attribute : properties.path("AutoVerifiedAttributes")) {
      only(wanted, "AutoVerifiedAttributes", attribute, "email");
    }
    for (JsonNode attribute : properties.path("Schema")) {
      String name = attribute.path("Name").asText();
      if (!UserAttributes.STANDARD.contains(name)) {
        throw Errors.unsupported(wanted, "Schema.Name", name, "use a standard attribute");
      }
    }
    return PoolSettings.of(wanted.nameFrom("UserPoolName"), properties);
  }

  private static void only(Declared wanted, String property, JsonNode value, String supported) {
    if (!value.asText(supported).equals(supported)) {
      throw Errors.unsupported(wanted, property, value.asText(), "it supports " + supported);
    }
  }

  private Deployed deployed(UserPool pool) {
    URI issuer = URI.create(pools.issuer(pool));
    return new Deployed(
        pool.id(),
        Map.of(
            "Arn", pool.arn(),
            "UserPoolId", pool.id(),
            "ProviderName", issuer.getAuthority() + issuer.getPath(),
            "ProviderURL", issuer.toString()));
  }
}
