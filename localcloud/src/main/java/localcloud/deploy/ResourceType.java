package localcloud.deploy;

import java.util.Set;

/**
 * Runs the resources of one CloudFormation type. Each service of the local cloud brings its own
 * types.
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
   * Creates the resource.
   *
   * @throws RuntimeException also when one with that name is there already
   */
  Deployed create(Declared wanted);

  /**
   * Brings back what an earlier process had deployed. What it has kept in the data directory is
   * taken over with all that is in it; what it has not is created again.
   */
  default Deployed restore(Declared wanted) {
    return create(wanted);
  }

  /**
   * The properties of which another value means another resource: "Update requires: Replacement" in
   * the CloudFormation template reference. The name is always one.
   */
  default Set<String> immutable() {
    return named().isEmpty() ? Set.of() : Set.of(named());
  }

  /** The property with the name that one may choose for the resource; empty without one. */
  default String named() {
    return "";
  }

  /** Whether a change needs another resource, which the deployer then creates beside this one. */
  default boolean replaces(Declared wanted, Declared was) {
    return immutable().stream()
        .anyMatch(
            property ->
                !wanted.properties().path(property).equals(was.properties().path(property)));
  }

  /** Changes the resource in place; no immutable property differs. */
  Deployed update(Declared wanted, Deployed existing);

  void delete(Declared was, Deployed existing);
}
