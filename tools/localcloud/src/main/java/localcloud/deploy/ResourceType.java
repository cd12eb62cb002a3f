package localcloud.deploy;

import java.util.Set;

/**
 * Runs the resources of one CloudFormation type. Each room of the local cloud brings its own types.
 */
public interface ResourceType {

  /** The type's name, such as {@code AWS::SQS::Queue}. */
  String name();

  /**
   * The properties this type understands, nested ones by path ({@code Code.S3Key}; below an array
   * without an index; {@code Tags.*} for whatever is below). One that a template uses and that is
   * not listed here is an error at deployment: nothing is ignored in silence.
   */
  Set<String> properties();

  /**
   * Creates the resource; where it already stands (data kept from an earlier run) it is taken over.
   */
  Deployed create(Declared wanted);

  /** Changes the resource in place where it can be, and replaces it where AWS would. */
  Deployed update(Declared wanted, Deployed existing);

  void delete(Declared was, Deployed existing);
}
