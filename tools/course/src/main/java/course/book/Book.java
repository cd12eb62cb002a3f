package course.book;

import course.run.Failure;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "book",
    description = "Serves the book on this machine until Ctrl-C, and says where.",
    mixinStandardHelpOptions = true)
public final class Book implements Runnable {

  @Option(
      names = "--port",
      defaultValue = "0",
      description = "The port to serve at, 0 to 65535. Default: a free one.")
  int port;

  @Spec CommandSpec spec;

  @Override
  public void run() {
    if (port < 0 || port > 65_535) {
      throw new ParameterException(spec.commandLine(), "--port must be 0 to 65535, not " + port);
    }
    try (var server = BookServer.start(port).orElseThrow(Book::notBuilt)) {
      System.out.println("The book: " + server.url() + "  (Ctrl-C stops it)");
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Failure notBuilt() {
    return new Failure("The book is not built.", "Build it: mvn package -pl docs -am -DskipTests");
  }
}
