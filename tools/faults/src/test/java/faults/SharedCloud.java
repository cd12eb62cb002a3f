package faults;

import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * A warm cloud shared by the suites that leave it as they found it. They take turns: a class that
 * uses it has {@code @ResourceLock(SharedCloud.NAME)}.
 */
public final class SharedCloud implements LauncherSessionListener {
  static final String NAME = "the shared cloud";

  private static @Nullable Cloud cloud;

  static synchronized Cloud get() {
    Cloud open = cloud;
    if (open == null) {
      open = new Cloud();
      cloud = open;
    }
    return open;
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    close();
  }

  private static synchronized void close() {
    Cloud open = cloud;
    if (open != null) {
      cloud = null;
      open.close();
    }
  }
}
