package localcloud.gateway;

import java.util.Set;

/** Answers the calls of one AWS service. */
public interface Service {

  /** The signing name, such as {@code dynamodb}; it is how the gateway finds the service. */
  String name();

  /** The supported operations, as named in the service's API Reference; any other is refused. */
  Set<String> operations();

  /** Answers a call; an {@link AwsException} becomes the error that AWS would send. */
  Reply answer(Call call);
}
