package localcloud.schemas;

import localcloud.gateway.Caller;

/** The service's ARNs, as defined in the Service Authorization Reference. */
final class SchemaArns {
  private static final String PREFIX = "arn:aws:schemas:us-east-1:" + Caller.ACCOUNT + ":";

  private SchemaArns() {}

  static String registry(String name) {
    return PREFIX + "registry/" + name;
  }

  static String schema(String registry, String name) {
    return PREFIX + "schema/" + registry + "/" + name;
  }

  /** The name at the end of a registry's ARN; a plain name is returned unchanged. */
  static String registryName(String nameOrArn) {
    return nameOrArn.substring(nameOrArn.lastIndexOf('/') + 1);
  }
}
