package localcloud.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;

/**
 * Runs the resources of one CloudFormation type. Each service of the local cloud provides its own
 * types.
 */
public interface ResourceType {

  /** The type's name, such as {@code AWS::SQS::Queue}. */
  String name();

  /**
   * The supported properties. Nested ones are given by path: {@code Code.S3Key}, without an index
   * below an array; {@code Tags.*} covers everything below. If a template uses any other property,
   * the deployment fails: nothing is silently ignored.
   */
  Set<String> properties();

  /**
   * Creates the resource.
   *
   * @throws RuntimeException also if a resource with that name already exists
   */
  Deployed create(Declared wanted);

  /**
   * Restores what an earlier process had deployed. A resource kept in the data directory is
   * restored with its content; any other is created again.
   */
  default Deployed restore(Declared wanted) {
    return create(wanted);
  }

  /**
   * The properties that cannot change without replacing the resource: "Update requires:
   * Replacement" in the CloudFormation template reference. The name is always one of them.
   */
  default Set<String> immutable() {
    return named().isEmpty() ? Set.of() : Set.of(named());
  }

  /** The property that sets the resource's name; empty if there is none. */
  default String named() {
    return "";
  }

  /**
   * Whether a change requires a replacement, which the deployer then creates beside this resource.
   */
  default boolean replaces(Declared wanted, Declared was) {
    return immutable().stream()
        .anyMatch(
            property ->
                !wanted.properties().path(property).equals(was.properties().path(property)));
  }

  /**
   * Why the resource can never be created, as far as that can be told from the properties that
   * refer to no other resource; empty if nothing speaks against it. So a change set fails, and not
   * the deployment.
   */
  default Optional<String> refusal(JsonNode known) {
    return Optional.empty();
  }

  /** Changes the resource in place; no immutable property differs. */
  Deployed update(Declared wanted, Deployed existing);

  void delete(Declared was, Deployed existing);
}
