package localcloud.assembly;

/** A template that cannot be run as it stands; the message says where and what to change. */
public final class TemplateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String reason;

  public TemplateException(String where, String reason) {
    super(where + ": " + reason);
    this.reason = reason;
  }

  /** The message without the place. */
  public String reason() {
    return reason;
  }
}
