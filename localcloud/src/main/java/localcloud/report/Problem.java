package localcloud.report;

/**
 * Why something cannot be deployed.
 *
 * @param property the property's path, or empty where the whole resource is meant
 */
public record Problem(String stack, String logicalId, String property, String reason) {

  @Override
  public String toString() {
    String where = stack + "/" + logicalId + (property.isEmpty() ? "" : " " + property);
    return where + ": " + reason;
  }
}
