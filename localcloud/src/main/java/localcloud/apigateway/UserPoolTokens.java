package localcloud.apigateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Verifies tokens; the service that has the user pools does. */
@FunctionalInterface
public interface UserPoolTokens {

  /** The claims of a token that this pool has signed, however old it is; empty for any other. */
  Optional<JsonNode> claims(String poolArn, String token);
}
