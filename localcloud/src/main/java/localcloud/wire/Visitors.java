package localcloud.wire;

/**
 * Whom a path answers when a web browser sends the request. Programs, such as the AWS CLI, an SDK
 * or curl, send nothing that tells of a page, and may use every path.
 */
public enum Visitors {
  /** Programs only: it changes something. */
  NONE,
  /** Somebody who opens the path in a tab: it changes nothing, and no page can read it. */
  READERS,
  /** Every browser: the handler itself judges where a request comes from. */
  ALL
}
