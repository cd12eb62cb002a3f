package course.prepare;

import course.run.JavaProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Prepares the classes in the background, when nobody else wants the processor: a process goes
 * through the commands and lists what it loads, and a second one makes the archive. Both end with
 * this process, and leave nothing behind.
 */
public final class ClassPreparation {
  private static final System.Logger LOG = System.getLogger("course");

  private final PreparedClasses classes;
  private @Nullable Process atWork;
  private boolean ended;

  private ClassPreparation(PreparedClasses classes) {
    this.classes = classes;
  }

  /** Begins, unless there is an archive that fits; a program without a launcher needs none. */
  public static void begin(Path root) {
    String jdk = System.getProperty("course.jdk");
    if (jdk == null) {
      return;
    }
    ClassPreparation maker = new ClassPreparation(new PreparedClasses(root, jdk));
    Thread work = Thread.ofPlatform().daemon().name("course-classes").start(maker::make);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> maker.end(work), "course-classes-end"));
  }

  /** What fails here costs only time, and the next long run tries again. */
  private void make() {
    Path folder = classes.target().resolve("rehearsal");
    try (FileChannel file =
            FileChannel.open(
                classes.target().resolve("course.jsa.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock alone = file.tryLock()) {
      if (alone != null && !classes.isCurrent()) {
        remove(folder);
        make(folder);
        remove(folder);
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.log(Level.DEBUG, "The course starts more slowly", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void make(Path folder) throws IOException, InterruptedException {
    Path made = Files.createDirectories(folder).resolve("course.jsa");
    Path list = folder.resolve("classes.list");
    String jar = classes.target().resolve("course.jar").toString();
    if (runs(
            List.of(
                "-XX:DumpLoadedClassList=" + list,
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                jar,
                "course.Main",
                "rehearse",
                folder.toString()))
        && runs(
            List.of(
                "-Xshare:dump",
                "-XX:SharedClassListFile=" + list,
                "-XX:SharedArchiveFile=" + made,
                "-cp",
                jar))) {
      classes.replace(made);
    }
  }

  private boolean runs(List<String> arguments) throws IOException, InterruptedException {
    Process process = start(arguments);
    return process != null && process.waitFor() == 0;
  }

  private synchronized @Nullable Process start(List<String> arguments) throws IOException {
    if (ended) {
      return null;
    }
    List<String> all = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1", "-Xlog:disable"));
    all.addAll(arguments);
    atWork = JavaProgram.idle(classes.root(), all).redirectOutput(Redirect.DISCARD).start();
    return atWork;
  }

  private void end(Thread work) {
    synchronized (this) {
      ended = true;
      if (atWork != null) {
        List<ProcessHandle> below = atWork.descendants().toList();
        atWork.destroyForcibly();
        below.forEach(ProcessHandle::destroyForcibly);
      }
    }
    try {
      work.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    removeIfMade();
  }

  private void removeIfMade() {
    try {
      if (atWork != null) {
        remove(classes.target().resolve("rehearsal"));
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.log(Level.DEBUG, "The next rehearsal removes what this one has left", e);
    }
  }

  private static void remove(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}
