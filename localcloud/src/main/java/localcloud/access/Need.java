package localcloud.access;

/**
 * A permission that a call needs: an action on a resource, such as {@code dynamodb:PutItem} on a
 * table's ARN. A call may need several.
 */
record Need(String action, String resource) {
  /** The resource for actions that apply to no particular one (Service Authorization Reference). */
  static final String ANY = "*";
}
