package course.access;

import org.jspecify.annotations.Nullable;

/**
 * One action on one resource that a function is allowed.
 *
 * @param used how often the acceptance suites made use of it
 * @param reason why it stands although it is unused or has a wildcard, if somebody wrote one down
 */
record Permission(String action, String resource, long used, @Nullable String reason) {

  boolean hasWildcard() {
    return action.contains("*")
        || action.contains("?")
        || resource.contains("*")
        || resource.contains("?");
  }

  /** The resource without the part of its ARN that all have in common. */
  String shortResource() {
    String[] parts = resource.split(":", 6);
    return parts.length == 6 ? parts[5] : resource;
  }
}
