package shop.foundation;

import java.util.Objects;

/**
 * Something that this caller may not do, whatever is there. The message states the rule in the
 * client's terms; an API answers it with 403.
 */
public final class NotAllowed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NotAllowed(String rule) {
    super(rule);
  }

  /** Never null: the constructor requires it. */
  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }
}
