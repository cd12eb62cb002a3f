package shop.foundation;

import java.util.Objects;

/**
 * Input that cannot be read at all, such as broken JSON or another list's cursor. An API answers it
 * with 400.
 */
public final class Malformed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Malformed(String detail) {
    super(detail);
  }

  /** Never null: the constructor requires it. */
  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }
}
