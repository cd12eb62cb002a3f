package localcloud.report;

/**
 * Why something cannot be deployed.
 *
 * @param property the property's path; empty if the problem concerns the whole resource
 */
public record Problem(String stack, String logicalId, String property, String reason) {

  @Override
  public String toString() {
    String where = stack + "/" + logicalId + (property.isEmpty() ? "" : " " + property);
    return where + ": " + reason;
  }
}
