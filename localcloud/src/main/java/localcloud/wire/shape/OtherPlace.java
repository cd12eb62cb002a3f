package localcloud.wire.shape;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import localcloud.gateway.Caller;

/**
 * Finds addresses of resources that are in another region or another account: here is one of each,
 * and whoever takes the last part of an address for a name of its own would find something else.
 */
final class OtherPlace {
  private static final String REGION = "us-east-1";

  /** Members that name a resource, by a name or by an ARN. */
  private static final Pattern ADDRESS =
      Pattern.compile("(?i).*(arns?|url|name|role|roleid|identifiers?|actions|stackid)");

  /** The account that owns a resource. */
  private static final Pattern OWNER =
      Pattern.compile("QueueOwnerAWSAccountId|Expected(Source)?BucketOwner");

  /** These may name what is elsewhere: they say who may call, or are only kept. */
  private static final Set<String> ANYWHERE = Set.of("SourceArn", "StatementId");

  private static final Pattern ARN =
      Pattern.compile("arn:[^:]*:[^:]*:(?<region>[^:]*):(?<account>[^:]*):.*", Pattern.DOTALL);

  /** Lambda API Reference, "Invoke": a part of an ARN is a function's name, too. */
  private static final Pattern PART = Pattern.compile("(?<account>\\d{12}):function:.*");

  private static final Pattern QUEUE_URL =
      Pattern.compile("https?://(?<host>[^/]+)/(?<account>\\d{12})/[^/]+");

  private static final Pattern HOST =
      Pattern.compile("(?:sqs\\.)?(?<region>[a-z]+-[a-z-]+-\\d)\\.(?:queue\\.)?amazonaws\\.com.*");

  private OtherPlace() {}

  /** What is wrong with the value of a member, or with one of its values, in a sentence. */
  static Optional<String> in(String member, Type type, JsonNode value) {
    boolean listed = type.equals(new Type.ListOf(Type.Simple.STRING));
    if (!listed && type != Type.Simple.STRING || !isAddress(member)) {
      return Optional.empty();
    }
    Stream<JsonNode> values = listed ? value.valueStream() : Stream.of(value);
    return values.flatMap(one -> in(member, one.asText()).stream()).findFirst();
  }

  private static boolean isAddress(String name) {
    return !ANYWHERE.contains(name)
        && (ADDRESS.matcher(name).matches() || OWNER.matcher(name).matches());
  }

  private static Optional<String> in(String name, String value) {
    if (OWNER.matcher(name).matches()) {
      return other("account", value, Caller.ACCOUNT);
    }
    return Stream.of(ARN, PART, QUEUE_URL)
        .map(form -> form.matcher(value))
        .filter(Matcher::matches)
        .findFirst()
        .flatMap(OtherPlace::in);
  }

  private static Optional<String> in(Matcher address) {
    return other("region", region(address), REGION)
        .or(() -> other("account", address.group("account"), Caller.ACCOUNT));
  }

  private static String region(Matcher address) {
    if (address.pattern() == ARN) {
      return address.group("region");
    }
    Matcher host = HOST.matcher(address.pattern() == QUEUE_URL ? address.group("host") : "");
    return host.matches() ? host.group("region") : "";
  }

  /** The account {@code aws} owns the managed policies; global services have no region. */
  private static Optional<String> other(String what, String named, String ours) {
    return named.isEmpty() || named.equals("aws") || named.equals(ours)
        ? Optional.empty()
        : Optional.of(
            "It is in the "
                + what
                + " "
                + ShapeErrors.shown(named)
                + ". The local cloud has only the "
                + what
                + " "
                + ours
                + ": name what is there.");
  }
}
