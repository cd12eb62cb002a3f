package localcloud.see;

import localcloud.hops.Hop;

/** Tells what has failed from what was refused with good reason: an API's 404 is an answer. */
final class FailedHop {
  private static final int SERVER_ERROR = 500;

  private FailedHop() {}

  static boolean of(Hop hop) {
    return hop.status() >= SERVER_ERROR
        || hop.error() != null && !hop.service().equals("execute-api");
  }
}
