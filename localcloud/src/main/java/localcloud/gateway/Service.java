package localcloud.gateway;

import java.util.Set;

/** Answers the calls of one AWS service. */
public interface Service {

  /** The signing name, such as {@code dynamodb}; it is how the gateway finds the service. */
  String name();

  /** What it understands, by the names of its API Reference; every other operation is refused. */
  Set<String> operations();

  /** Answers one call; an {@link AwsException} becomes the error that AWS would send. */
  Reply answer(Call call);
}
