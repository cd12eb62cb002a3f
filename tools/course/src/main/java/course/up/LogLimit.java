package course.up;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * Keeps the log of a shop in the background from filling the disk: one that has grown too long is
 * copied to {@code up.log.1} and begun again. The process appends to the file, so it goes on at its
 * new end.
 */
record LogLimit(Path log, long mostBytes) {
  private static final long USUAL = 5_000_000;
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

  /** Watches this process's log until the process ends. */
  static void watch(Path log) {
    LogLimit limit = new LogLimit(log, USUAL);
    Thread.ofVirtual().name("log-limit").start(limit::run);
  }

  private void run() {
    try {
      while (true) {
        Thread.sleep(BETWEEN_LOOKS);
        lookOn();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A full disk is no reason to stop looking: there may be room the next time. */
  private void lookOn() {
    try {
      look();
    } catch (IOException e) {
      System.err.println("Cannot shorten " + log + ": " + e.getMessage());
    }
  }

  void look() throws IOException {
    if (Files.exists(log) && Files.size(log) > mostBytes) {
      Files.copy(
          log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
      FileChannel.open(log, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING).close();
    }
  }
}
