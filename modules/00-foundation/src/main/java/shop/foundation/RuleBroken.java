package shop.foundation;

import java.util.Objects;

/**
 * A value that a rule of the shop forbids. The message names the rule in the client's words; an API
 * answers it with 422.
 */
public final class RuleBroken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RuleBroken(String rule) {
    super(rule);
  }

  /** Never null: the constructor asks for it. */
  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }
}
