package localcloud.dynamodb;

import localcloud.gateway.AwsException;

/** A stream's name, which contains its table's and the label that tells it from others. */
record StreamName(String arn, String table, String label) {

  static StreamName of(String arn) {
    String[] parts = arn.split("/", -1);
    return parts.length == 4
        ? new StreamName(arn, parts[1], parts[3])
        : new StreamName(arn, "", "");
  }

  AwsException notFound() {
    return AwsException.notFound("Requested resource not found: Stream: " + arn + " not found");
  }
}
