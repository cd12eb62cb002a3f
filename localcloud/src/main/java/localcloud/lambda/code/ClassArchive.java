package localcloud.lambda.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The classes that functions load from one set of libraries, and those that stand for their lambda
 * expressions: a JVM maps them into memory instead of reading jars. It is made once, in the
 * background, from the classes that the first workers load until they settle. Without it, or if it
 * is damaged, functions run just the same but start later.
 */
public final class ClassArchive implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger("localcloud.lambda");

  /** How an archive is made, on which its content depends as well. */
  static final String MAKING = "-Xshare:dump";

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
  private static final int QUIET_LOOKS = 4;
  private static final int MOST_LOOKS = 30;

  private final KeptArchive kept;
  private final Path lists;
  private final ClassPath classPath;
  private final AtomicBoolean begun = new AtomicBoolean();
  private volatile boolean listed;
  private @Nullable Thread maker;
  private @Nullable Process making;
  private boolean closed;

  /**
   * @param lists a folder for the lists of classes that workers load
   */
  ClassArchive(KeptArchive kept, Path lists, ClassPath classPath) {
    this.kept = kept;
    this.lists = lists;
    this.classPath = classPath;
  }

  /** Options for a worker's JVM: to use the archive or to list the classes it loads. */
  public List<String> options(String worker) {
    return kept.find()
        // Problems with an archive do not belong in a function's log.
        .map(file -> List.of("-XX:SharedArchiveFile=" + file, "-Xlog:cds*=off,aot*=off"))
        .orElseGet(() -> listed ? List.of() : List.of(listing(worker)));
  }

  private String listing(String worker) {
    return "-XX:DumpLoadedClassList=" + TempFiles.create(lists).resolve(worker + ".classlist");
  }

  /** Call this when a worker has answered; the archive is made soon after the first call. */
  public void answered() {
    if (begun.compareAndSet(false, true) && kept.find().isEmpty()) {
      begin();
    }
  }

  private synchronized void begin() {
    if (!closed) {
      maker = Thread.ofVirtual().name("class-archive").start(this::make);
    }
  }

  private void make() {
    // If this cloud is killed, the next one removes what it leaves in its own folder.
    Path made = lists.resolve("made.jsa");
    try {
      awaitSettled();
      Process process = start(made);
      if (process != null && process.waitFor() == 0) {
        kept.keep(made);
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.log(Level.DEBUG, "Functions start without a class archive", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns when workers have loaded no more classes for a while, or after a maximum time. */
  private void awaitSettled() throws IOException, InterruptedException {
    long before = -1;
    for (int look = 0, quiet = 0; look < MOST_LOOKS && quiet < QUIET_LOOKS; look++) {
      long now = 0;
      for (Path list : TempFiles.list(lists)) {
        now += Files.size(list);
      }
      quiet = now == before ? quiet + 1 : 0;
      before = now;
      Thread.sleep(BETWEEN_LOOKS);
    }
  }

  private synchronized @Nullable Process start(Path made) throws IOException {
    if (closed) {
      return null;
    }
    making =
        FunctionJvm.with(
                List.of(
                    "-Xmx512m",
                    MAKING,
                    "-Xlog:disable",
                    "-XX:SharedClassListFile=" + merged(),
                    "-XX:SharedArchiveFile=" + made,
                    "-cp",
                    classPath.librariesOption()))
            .directory(lists.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    return making;
  }

  /** Merges the lists, without the numbers that classes have in each. */
  private Path merged() throws IOException {
    listed = true;
    Set<String> classes = new LinkedHashSet<>();
    for (Path list : TempFiles.list(lists)) {
      // A worker may be writing its last line.
      String text = Files.readString(list);
      text.substring(0, text.lastIndexOf('\n') + 1)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.startsWith("@") ? line : line.split(" id: ", 2)[0])
          .forEach(classes::add);
    }
    return Files.write(lists.resolve("all.classlist"), classes);
  }

  @Override
  public void close() {
    Thread atWork = stop();
    try {
      if (atWork != null) {
        atWork.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized @Nullable Thread stop() {
    closed = true;
    if (making != null) {
      making.destroyForcibly();
    } else if (maker != null) {
      maker.interrupt();
    }
    return maker;
  }
}
