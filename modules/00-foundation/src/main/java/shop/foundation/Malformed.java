package shop.foundation;

import java.util.Objects;

/**
 * Something that cannot be read at all, such as broken JSON or a foreign cursor. An API answers it
 * with 400.
 */
public final class Malformed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Malformed(String detail) {
    super(detail);
  }

  /** Never null: the constructor asks for it. */
  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }
}
