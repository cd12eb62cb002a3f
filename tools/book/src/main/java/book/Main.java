package book;

import book.problems.Problems;
import book.site.Site;
import java.io.IOException;
import java.nio.file.Path;

/** Makes the site: {@code Main REPOSITORY SITE}. Exit code 1 if anything in the book is broken. */
final class Main {
  private Main() {}

  public static void main(String[] args) throws IOException {
    var repository = Path.of(args[0]).toAbsolutePath().normalize();
    var site = Path.of(args[1]).toAbsolutePath().normalize();
    var fingerprint = new Fingerprint(repository);
    var problems = new Problems();
    if (fingerprint.isThatOf(site)) {
      System.out.println("The book is up to date: " + site.resolve("index.html"));
      return;
    }
    int pages = new Site(repository, site, problems).make();
    if (problems.any()) {
      System.err.println("The book has broken parts:");
      problems.each(problem -> System.err.println("  " + problem));
      System.exit(1);
    }
    fingerprint.leaveIn(site);
    System.out.println("The book has " + pages + " pages: " + site.resolve("index.html"));
  }
}
