package localcloud.assembly;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * An output as its template writes it; {@code export} is the name for other stacks, possibly an
 * intrinsic.
 */
public record Output(JsonNode value, Optional<JsonNode> export, Optional<String> condition) {}
