package localcloud.lambda.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The classes that functions load from one set of libraries, in a form that a JVM maps into memory
 * (class data sharing) instead of reading jars, which halves the start time. It is made once, in
 * the background, from the classes that the first workers load until they settle. Without it, or if
 * it is damaged, functions run just the same but start later.
 */
public final class ClassArchive implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger("localcloud.lambda");

  /** Each takes about 50 MB; a change of libraries makes a new one. */
  private static final int KEPT = 4;

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
  private static final int QUIET_LOOKS = 4;
  private static final int MOST_LOOKS = 30;

  private final Path kept;
  private final Path file;
  private final Path lists;
  private final ClassPath classPath;
  private final AtomicBoolean begun = new AtomicBoolean();
  private volatile boolean listed;
  private @Nullable Thread maker;
  private @Nullable Process making;
  private boolean closed;

  /**
   * @param kept the folder in which archives are kept
   * @param name this archive's name; it may not exist yet
   * @param lists a folder for the lists of classes that workers load
   */
  ClassArchive(Path kept, String name, Path lists, ClassPath classPath) {
    this.kept = kept;
    this.file = kept.resolve(name + ".jsa");
    this.lists = lists;
    this.classPath = classPath;
  }

  /** Options for a worker's JVM: to use the archive or to list the classes it loads. */
  public List<String> options(String worker) {
    if (Files.exists(file)) {
      used();
      // Problems with an archive do not belong in a function's log.
      return List.of(
          "-XX:SharedArchiveFile=" + file, "-XX:+VerifySharedSpaces", "-Xlog:cds*=off,aot*=off");
    }
    return listed
        ? List.of()
        : List.of(
            "-XX:DumpLoadedClassList=" + TempFiles.create(lists).resolve(worker + ".classlist"));
  }

  private void used() {
    try {
      Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "The archive is in use but cannot be marked as used", e);
    }
  }

  /** Call this when a worker has answered; the archive is made soon after the first call. */
  public void answered() {
    if (begun.compareAndSet(false, true) && !Files.exists(file)) {
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
        keep(made);
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.log(Level.DEBUG, "Functions start without a class archive", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Moves it in one atomic step, as another cloud may be reading the archive or writing its own.
   */
  private void keep(Path made) throws IOException {
    Files.createDirectories(kept);
    Path beside = file.resolveSibling(file.getFileName() + "-" + UUID.randomUUID());
    Files.copy(made, beside);
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    Files.delete(made);
    removeOthers();
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
                    "-Xshare:dump",
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

  private void removeOthers() {
    TempFiles.list(kept).stream()
        .sorted(Comparator.comparing(ClassArchive::lastUsed).reversed())
        .skip(KEPT)
        .forEach(TempFiles::remove);
  }

  private static FileTime lastUsed(Path archive) {
    try {
      return Files.getLastModifiedTime(archive);
    } catch (IOException e) {
      return FileTime.from(Instant.EPOCH);
    }
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
