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
  /** Pages of {@link #OWN_HOST}, where nothing else is answered; elsewhere, a tab of its own. */
  OWN,
  /** Every browser: the handler itself judges where a request comes from. */
  ALL;

  /**
   * The host name of the cloud's own page, and so an origin that no API and no function shares:
   * browsers take every name below {@code localhost} for this machine.
   */
  public static final String OWN_HOST = "see.localhost";
}
