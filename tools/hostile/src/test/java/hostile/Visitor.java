package hostile;

import java.util.Locale;

/** A page that does not belong in the local cloud, by where it comes from. */
enum Visitor {
  /** Another site. */
  SITE("http://evil.example:%d/page", "127.0.0.1"),
  /** Another port of this machine: another origin, though the same site. */
  PORT("http://localhost:%d/page", "localhost"),
  /** A frame or page without an origin. */
  SANDBOX("http://evil.example:%d/sandboxed", "127.0.0.1"),
  /** A site that one resource of the cloud's APIs lets in. */
  FRIEND("http://friend.example:%d/page", "127.0.0.1"),
  /** A page from the disk. */
  FILE("", "127.0.0.1"),
  /** A site that has pointed its own name at this machine: to the browser, of the same origin. */
  REBOUND("", "rebound.example"),
  /** A page that one of the cloud's own APIs serves. */
  API("", "127.0.0.1");

  private final String page;
  private final String host;

  Visitor(String page, String host) {
    this.page = page;
    this.host = host;
  }

  String page(PageServer server, Victim victim) {
    return switch (this) {
      case FILE -> server.file().toString();
      case REBOUND -> base(victim) + "/page";
      case API -> victim.api("closed") + "/page";
      default -> String.format(Locale.ROOT, page, server.port());
    };
  }

  /** The cloud, as this page calls it. */
  String base(Victim victim) {
    return "http://" + host + ":" + victim.port();
  }

  /** How marks name it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
