package course.learn;

import course.run.Failure;
import exercises.Step;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "watch",
    description = "Checks a step again whenever you save, until it is green or you press Ctrl-C.",
    mixinStandardHelpOptions = true)
public final class Watch implements Callable<Integer> {
  /** An editor may write a file several times for one save. */
  private static final long ONE_SAVE_MILLIS = 100;

  @Mixin final Desk desk = new Desk();
  @Mixin final Which which = new Which();

  @Override
  public Integer call() throws IOException, InterruptedException {
    Step step = which.step(desk);
    Path modules = desk.workspace().folder().resolve("modules");
    try (WatchService watcher = FileSystems.getDefault().newWatchService()) {
      register(modules, watcher);
      while (!check(step)) {
        System.out.println("Watching. Save a file to check again.");
        await(watcher);
      }
    }
    return 0;
  }

  /** The next save may fix what cannot be checked now. */
  private boolean check(Step step) {
    try {
      return new Verdicts(desk, false).on(step);
    } catch (Failure e) {
      System.out.println(e.getMessage());
      System.out.println(e.remedy());
      return false;
    }
  }

  private static void await(WatchService watcher) throws InterruptedException {
    for (WatchKey key = watcher.take();
        key != null;
        key = watcher.poll(ONE_SAVE_MILLIS, TimeUnit.MILLISECONDS)) {
      key.pollEvents();
      key.reset();
    }
  }

  private static void register(Path top, WatchService watcher) throws IOException {
    Files.walkFileTree(
        top,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes is)
              throws IOException {
            if (folder.endsWith("target")) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            folder.register(
                watcher,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_DELETE,
                StandardWatchEventKinds.ENTRY_MODIFY);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
