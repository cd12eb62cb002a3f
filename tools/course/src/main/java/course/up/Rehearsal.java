package course.up;

import course.run.Run;
import java.io.PrintStream;
import java.nio.file.Path;

/** Brings the shop up as {@link Up} does, but on a free port, unseen, and only to end it. */
public final class Rehearsal {
  private static final Path ROOT = Path.of(System.getProperty("course.root", ""));

  private Rehearsal() {}

  public static void run(PrintStream out) {
    Steps steps = new Steps(out);
    try (LocalPlace place = LocalPlace.cold(ROOT)) {
      Run starting = Run.starting(0).at(place.endpoint());
      Run run = place.deploy(starting, BuiltAssembly.ofShop(ROOT), steps);
      SampleCatalogue.of(run, FirstUsers.of(run).signUp()).seed();
      out.print(Welcome.to(run));
      // It has taken what the shop had prepared.
      place.prepareNext();
    }
  }
}
