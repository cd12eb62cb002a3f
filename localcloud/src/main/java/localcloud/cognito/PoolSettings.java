package localcloud.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import localcloud.gateway.Json;

/**
 * What a template says about a pool.
 *
 * @param properties as declared, which a file keeps
 * @param signUp whether users may sign themselves up
 * @param autoVerified the attributes to which AWS sends a code at sign-up
 * @param required attributes that every user must have
 */
record PoolSettings(
    String name,
    JsonNode properties,
    PasswordPolicy passwords,
    boolean signUp,
    boolean caseSensitive,
    boolean protectedFromDeletion,
    List<String> autoVerified,
    List<String> required) {

  static PoolSettings of(String name, JsonNode properties) {
    return new PoolSettings(
        name,
        properties,
        PasswordPolicy.of(properties.path("Policies").path("PasswordPolicy")),
        !flag(properties.path("AdminCreateUserConfig").path("AllowAdminCreateUserOnly"), false),
        flag(properties.path("UsernameConfiguration").path("CaseSensitive"), true),
        properties.path("DeletionProtection").asText().equals("ACTIVE"),
        Json.texts(properties.path("AutoVerifiedAttributes")),
        properties
            .path("Schema")
            .valueStream()
            .filter(attribute -> flag(attribute.path("Required"), false))
            .map(attribute -> attribute.path("Name").asText())
            .toList());
  }

  private static boolean flag(JsonNode value, boolean otherwise) {
    return value.asBoolean(otherwise);
  }
}
