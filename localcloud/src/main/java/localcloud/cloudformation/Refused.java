package localcloud.cloudformation;

import localcloud.gateway.AwsException;

/**
 * The errors of the AWS CloudFormation API Reference; tools recognize them by their code and
 * wording.
 */
final class Refused {
  private Refused() {}

  static AwsException invalid(String message) {
    return new AwsException(400, "ValidationError", message);
  }

  static AwsException noStack(String nameOrArn) {
    return invalid("Stack with id " + nameOrArn + " does not exist");
  }
}
