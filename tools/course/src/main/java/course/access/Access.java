package course.access;

import course.run.Failure;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "access",
    description =
        "Prints what each function is allowed, how often it used it in the last acceptance run, and"
            + " why it may do more.",
    mixinStandardHelpOptions = true)
public final class Access implements Callable<Integer> {

  @Option(
      names = "--check",
      description =
          "Fail if a permission is unused or has a wildcard, and its stack gives no reason.")
  boolean check;

  @Override
  public Integer call() {
    List<FunctionAccess> functions =
        new AccessFiles(Path.of(System.getProperty("course.root"))).read();
    List<String> findings = PermissionFindings.in(functions);
    if (!check) {
      new AccessTable(System.out).print(functions);
      findings.forEach(finding -> System.out.println("! " + finding + "."));
      return 0;
    }
    if (!findings.isEmpty()) {
      throw new Failure(
          String.join(".\n", findings) + ".",
          "Remove it from the stack, or give the reason there:"
              + " function.because(action, reason), see docs/decisions/0012.");
    }
    long permissions =
        functions.stream().mapToLong(function -> function.permissions().size()).sum();
    System.out.printf(
        Locale.ROOT,
        "Access: %d functions, %d permissions, each used or with its reason.%n",
        functions.size(),
        permissions);
    return 0;
  }
}
