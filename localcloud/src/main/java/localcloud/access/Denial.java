package localcloud.access;

import java.util.Locale;
import java.util.Set;
import localcloud.gateway.AwsException;

/**
 * The answer to a call that no policy allows, in the words of the IAM User Guide's page
 * "Troubleshoot access denied error messages". The code and status depend on the service: services
 * that started with the Query protocol use AccessDenied and 403, and SQS writes its actions in
 * lower case.
 */
final class Denial {
  private static final Set<String> QUERY_SERVICES = Set.of("sqs", "sns", "sts", "monitoring");

  private Denial() {}

  static AwsException of(String service, Principal who, Need need, String reason) {
    String action = service.equals("sqs") ? need.action().toLowerCase(Locale.ROOT) : need.action();
    String message = message(who, action, need, reason);
    boolean query = QUERY_SERVICES.contains(service);
    return new AwsException(
        query || service.equals("lambda") ? 403 : 400,
        service.equals("sns")
            ? "AuthorizationError"
            : query ? "AccessDenied" : "AccessDeniedException",
        message);
  }

  static String message(Principal who, String action, Need need, String reason) {
    return String.format(
        Locale.ROOT,
        "User: %s is not authorized to perform: %s on resource: %s %s",
        who.arn(),
        action,
        need.resource(),
        String.format(Locale.ROOT, reason, action));
  }
}
