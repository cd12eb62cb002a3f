package localcloud.disk;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;
import localcloud.gateway.AwsException;

/** What a caller hears if a change cannot be kept: AWS's InternalFailure, with a remedy. */
public final class DiskFailure {
  private DiskFailure() {}

  public static AwsException of(Path file, IOException e) {
    return new AwsException(
        500,
        "InternalFailure",
        String.format(
            Locale.ROOT,
            "The local cloud cannot write %s: %s. Make room, or make the folder writable, and try"
                + " again; a restart is not needed.",
            file,
            reason(e)));
  }

  /** Without the names of files and classes. */
  public static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    String reason = e instanceof FileSystemException named ? named.getReason() : e.getMessage();
    return reason == null ? "the system gives no reason" : reason;
  }
}
