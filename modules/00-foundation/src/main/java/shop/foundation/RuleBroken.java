package shop.foundation;

import java.util.Objects;

/**
 * A value that breaks a rule of the shop. The message states the rule in the client's terms; an API
 * answers it with 422.
 */
public final class RuleBroken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RuleBroken(String rule) {
    super(rule);
  }

  /** Never null: the constructor requires it. */
  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }
}
