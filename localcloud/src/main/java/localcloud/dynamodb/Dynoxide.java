package localcloud.dynamodb;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import localcloud.disk.KeptFileException;
import localcloud.engine.EngineException;
import localcloud.engine.Leftover;
import localcloud.engine.LoopbackAddress;
import org.jspecify.annotations.Nullable;

/** The engine's process, which listens where no web page finds it and ends with the local cloud. */
final class Dynoxide implements AutoCloseable {
  private static final int ATTEMPTS = 3;

  /** How every SQLite file begins. */
  private static final String HEADER = "SQLite format 3\0";

  private static final long START_NANOS = TimeUnit.SECONDS.toNanos(10);

  /** The engine needs the processor more than its caller does. */
  private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(1);

  private final Process process;
  private final InetSocketAddress address;
  private final Thread killer;

  private Dynoxide(Process process, InetSocketAddress address) {
    this.process = process;
    this.address = address;
    this.killer = new Thread(process::destroyForcibly);
    Runtime.getRuntime().addShutdownHook(killer);
  }

  /** Starts the engine; if its free port is taken before it starts, tries another. */
  static Dynoxide start(Path binary, @Nullable Path file, Path temp) {
    if (file != null) {
      check(file);
    }
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      Dynoxide started = launch(binary, file, temp);
      if (started.becomesReady()) {
        return started;
      }
      started.close();
    }
    throw new EngineException(
        "DynamoDB's engine "
            + binary
            + " does not start"
            + (file == null
                ? "; try running it by hand."
                : " with the tables in "
                    + file
                    + ". If the file is damaged, put back a copy of it, or move it away to go on"
                    + " without tables; otherwise, try running the engine by hand."));
  }

  /** The engine would only end. An empty file is one that it has just made. */
  private static void check(Path file) {
    if (Files.exists(file)) {
      byte[] content = HEADER.getBytes(StandardCharsets.US_ASCII);
      try (InputStream in = Files.newInputStream(file)) {
        byte[] found = in.readNBytes(content.length);
        if (found.length > 0 && !Arrays.equals(found, content)) {
          throw new KeptFileException(
              file
                  + " is damaged: it is not a database of SQLite. Nothing has been changed. Put"
                  + " back a copy of it, or move it away to go on without tables.");
        }
      } catch (IOException e) {
        throw new KeptFileException("Cannot read " + file + ": " + e.getMessage(), e);
      }
    }
  }

  InetSocketAddress address() {
    return address;
  }

  private static Dynoxide launch(Path binary, @Nullable Path file, Path temp) {
    try {
      InetSocketAddress address = freeAddress();
      List<String> command =
          new ArrayList<>(
              List.of(
                  binary.toString(),
                  "--host",
                  address.getAddress().getHostAddress(),
                  "--port",
                  "" + address.getPort()));
      if (file != null) {
        Files.createDirectories(file.toAbsolutePath().getParent());
        besideOf(file).end();
        command.addAll(List.of("--db-path", file.toString()));
      }
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      new Leftover(temp.resolve("dynoxide" + Leftover.SUFFIX)).note(process);
      if (file != null) {
        besideOf(file).note(process);
      }
      return new Dynoxide(process, address);
    } catch (IOException e) {
      throw new EngineException("Cannot run DynamoDB's engine " + binary, e);
    }
  }

  /** Each of two engines on one file would believe that it was alone. */
  private static Leftover besideOf(Path database) {
    return new Leftover(database.resolveSibling(database.getFileName() + Leftover.SUFFIX));
  }

  private static InetSocketAddress freeAddress() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, LoopbackAddress.choose())) {
      return new InetSocketAddress(socket.getInetAddress(), socket.getLocalPort());
    }
  }

  private boolean becomesReady() {
    long deadline = System.nanoTime() + START_NANOS;
    while (process.isAlive() && System.nanoTime() < deadline) {
      try (Socket socket = new Socket()) {
        socket.connect(address, 100);
        return true;
      } catch (IOException notYet) {
        LockSupport.parkNanos(BETWEEN_LOOKS);
      }
    }
    return false;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(3, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    removeKiller();
  }

  private void removeKiller() {
    try {
      Runtime.getRuntime().removeShutdownHook(killer);
    } catch (IllegalStateException alreadyShuttingDown) {
      killer.setName("dynoxide-killer");
    }
  }
}
