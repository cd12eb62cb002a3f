package localcloud.deploy;

/** A resource cannot be created because its name is taken. */
public final class AlreadyExistsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  AlreadyExistsException(String message) {
    super(message);
  }
}
