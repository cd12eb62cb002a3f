package localcloud.deploy;

import java.util.Map;

/**
 * A running resource.
 *
 * @param physicalId the value of {@code Ref}
 * @param attributes the values of {@code Fn::GetAtt}, by attribute name
 */
public record Deployed(String physicalId, Map<String, String> attributes) {}
