package localcloud.cloudformation;

import localcloud.gateway.AwsException;

/** The errors of the AWS CloudFormation API Reference; tools know them by code and words. */
final class Refused {
  private Refused() {}

  static AwsException invalid(String message) {
    return new AwsException(400, "ValidationError", message);
  }

  static AwsException noStack(String nameOrArn) {
    return invalid("Stack with id " + nameOrArn + " does not exist");
  }
}
