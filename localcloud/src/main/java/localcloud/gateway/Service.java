package localcloud.gateway;

/** Answers the calls of one AWS service. */
public interface Service {

  /** The signing name, such as {@code dynamodb}; it is how the gateway finds the service. */
  String name();

  /** Answers one call; an {@link AwsException} becomes the error that AWS would send. */
  Reply answer(Call call);
}
