package localcloud.disk;

import org.jspecify.annotations.Nullable;

/** What an earlier process has kept cannot be used; the message names the place and a remedy. */
public final class KeptFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public KeptFileException(String message) {
    super(message);
  }

  public KeptFileException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
