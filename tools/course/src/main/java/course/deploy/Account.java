package course.deploy;

import course.run.Failure;
import java.util.Locale;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/**
 * The account, its region and the caller.
 *
 * @param who the caller's ARN
 * @param elsewhere the endpoint that stands in for AWS, if one is set
 */
record Account(String id, String region, String who, Optional<String> elsewhere) {

  /**
   * Asks AWS, before anything else is done.
   *
   * @throws Failure if no region is set, or if AWS does not know the caller
   */
  static Account of(DeploymentTarget target) {
    String region = target.endpoint().map(local -> "us-east-1").orElseGet(Account::chosenRegion);
    try (StsClient sts = target.client(StsClient.builder())) {
      GetCallerIdentityResponse caller = sts.getCallerIdentity();
      Optional<String> endpoint =
          target.endpoint().or(() -> Optional.ofNullable(System.getenv("AWS_ENDPOINT_URL")));
      return new Account(caller.account(), region, caller.arn(), endpoint);
    } catch (SdkException e) {
      throw new Failure(
          "AWS does not know who you are: " + inShort(e),
          "Sign in (aws sso login, or aws configure) and set the profile: AWS_PROFILE=…",
          e);
    }
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "account %s, region %s%s, as %s",
        id,
        region,
        elsewhere.map(at -> " at " + at).orElse(""),
        who);
  }

  private static String chosenRegion() {
    try {
      return DefaultAwsRegionProviderChain.builder().build().getRegion().id();
    } catch (SdkException e) {
      throw new Failure("No region is set.", "Set one, such as AWS_REGION=eu-central-1.", e);
    }
  }

  /**
   * The message without what the SDK adds in brackets: each provider it tried, or the request's
   * ids.
   */
  private static String inShort(SdkException e) {
    return String.valueOf(e.getMessage()).replaceFirst("(?s)\\s*\\(.*", "");
  }
}
