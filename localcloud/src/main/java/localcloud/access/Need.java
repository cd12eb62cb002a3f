package localcloud.access;

/**
 * What a call needs: an action on a resource, such as {@code dynamodb:PutItem} on a table's ARN.
 * One call may need several.
 */
record Need(String action, String resource) {
  /** The resource of an action that has none of its own (Service Authorization Reference). */
  static final String ANY = "*";
}
