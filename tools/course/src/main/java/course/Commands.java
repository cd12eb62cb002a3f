package course;

import course.access.Access;
import course.book.Book;
import course.contracts.ContractsCommand;
import course.deploy.Deploy;
import course.deploy.Destroy;
import course.erase.Erase;
import course.learn.Check;
import course.learn.Diff;
import course.learn.Hint;
import course.learn.ListSteps;
import course.learn.Next;
import course.learn.Reset;
import course.learn.Solve;
import course.learn.Start;
import course.learn.Sync;
import course.learn.Watch;
import course.pace.Pace;
import course.search.Search;
import course.suite.TestCommand;
import course.up.Up;
import course.verify.Verify;
import course.why.Why;
import java.util.List;
import picocli.CommandLine.HelpCommand;

/** The commands of {@code ./course}, in the order in which its help lists them. */
final class Commands {
  static final List<String> NAMES =
      List.of(
          "up",
          "down",
          "status",
          "logs",
          "sign-in",
          "sign-up",
          "erase",
          "start",
          "check",
          "next",
          "hint",
          "diff",
          "solve",
          "reset",
          "list",
          "watch",
          "sync",
          "test",
          "verify",
          "pace",
          "search",
          "aws",
          "access",
          "see",
          "why",
          "break",
          "contracts",
          "deploy",
          "destroy",
          "book",
          "rehearse",
          "help");

  private Commands() {}

  /** A class is loaded when it is asked for. */
  static Class<?> named(String name) {
    return switch (name) {
      case "up" -> Up.class;
      case "down" -> Down.class;
      case "status" -> Status.class;
      case "logs" -> LogsCommand.class;
      case "sign-in" -> SignInCommand.class;
      case "sign-up" -> SignUp.class;
      case "erase" -> Erase.class;
      case "start" -> Start.class;
      case "check" -> Check.class;
      case "next" -> Next.class;
      case "hint" -> Hint.class;
      case "diff" -> Diff.class;
      case "solve" -> Solve.class;
      case "reset" -> Reset.class;
      case "list" -> ListSteps.class;
      case "watch" -> Watch.class;
      case "sync" -> Sync.class;
      case "test" -> TestCommand.class;
      case "verify" -> Verify.class;
      case "pace" -> Pace.class;
      case "search" -> Search.class;
      case "aws" -> AwsCommand.class;
      case "access" -> Access.class;
      case "see" -> SeeCommand.class;
      case "why" -> Why.class;
      case "break" -> Break.class;
      case "contracts" -> ContractsCommand.class;
      case "deploy" -> Deploy.class;
      case "destroy" -> Destroy.class;
      case "book" -> Book.class;
      case "rehearse" -> Rehearse.class;
      case "help" -> HelpCommand.class;
      default -> throw new IllegalArgumentException(name);
    };
  }
}
