package localcloud.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import java.util.regex.Pattern;
import localcloud.gateway.AwsException;
import org.jspecify.annotations.Nullable;

/**
 * A path to a part of an event. EventBridge supports less than JSONPath: only names after dots,
 * array indices and wildcards (User Guide, "Amazon EventBridge input transformation").
 */
record InputPath(String path) {
  /** API Reference, "Target". */
  private static final int LONGEST = 256;

  private static final Pattern SUPPORTED =
      Pattern.compile("\\$(\\.[A-Za-z0-9_/-]+|\\.\\*|\\[\\d+]|\\[\\*])*");

  private static final Configuration JACKSON =
      Configuration.builder()
          .jsonProvider(new JacksonJsonNodeJsonProvider())
          .mappingProvider(new JacksonMappingProvider())
          .options(Option.SUPPRESS_EXCEPTIONS)
          .build();

  /**
   * @throws AwsException ValidationException if EventBridge does not support it
   */
  void check() {
    if (path.length() > LONGEST || !SUPPORTED.matcher(path).matches()) {
      throw AwsException.validation(
          "EventBridge supports names after dots, array indices and wildcards in a path, not "
              + path);
    }
  }

  /** The value at this path; a missing node if the event has none. */
  JsonNode read(JsonNode event) {
    @Nullable JsonNode found = JsonPath.compile(path).read(event, JACKSON);
    return found == null ? MissingNode.getInstance() : found;
  }
}
