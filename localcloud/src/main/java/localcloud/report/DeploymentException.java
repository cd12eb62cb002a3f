package localcloud.report;

import java.util.List;
import java.util.stream.Collectors;

/** Says that a deployment stopped; every problem names its stack and logical id. */
public final class DeploymentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public DeploymentException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public DeploymentException(Problem problem) {
    this(List.of(problem));
  }

  public DeploymentException(Problem problem, Throwable cause) {
    super(problem.toString(), cause);
    this.problems = List.of(problem);
  }

  public List<Problem> problems() {
    return problems;
  }
}
