package search.access;

/**
 * A call that somebody makes, and what it is about.
 *
 * @param action such as {@code dynamodb:PutItem}
 * @param resource its place in the templates, and what of it, such as {@code Stack/Table/index/all}
 */
public record NeededCall(String action, String resource) {
  @Override
  public String toString() {
    return action + " on " + resource;
  }
}
