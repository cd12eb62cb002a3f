package course.access;

import org.jspecify.annotations.Nullable;

/**
 * One action that a function may perform on one resource.
 *
 * @param used how often the acceptance suites used it
 * @param reason why it stays although it is unused or has a wildcard, if the stack says so
 */
record Permission(String action, String resource, long used, @Nullable String reason) {

  boolean hasWildcard() {
    return action.contains("*")
        || action.contains("?")
        || resource.contains("*")
        || resource.contains("?");
  }

  /** The resource without the part of its ARN that all share. */
  String shortResource() {
    String[] parts = resource.split(":", 6);
    return parts.length == 6 ? parts[5] : resource;
  }
}
