package localcloud.malformed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import localcloud.LocalCloud;
import localcloud.Options;
import localcloud.malformed.Cases.Case;
import localcloud.malformed.LimitTrial.Answered;
import org.junit.jupiter.api.Test;

/**
 * Every limit that AWS's API models and guides give for a value in a call is held, at any depth of
 * the input, and not a character more is refused: for each limit, calls that are right but for one
 * value just outside it, and calls with a value just inside it.
 */
class LimitsTest {
  /** It contains a map, which these tests cannot write into a form. */
  private static final String NOT_TRIED = "cloudformation:CreateChangeSet ResourcesToImport";

  private final List<String> problems = new ArrayList<>();
  private int outside;
  private int inside;

  @Test
  void a_value_outside_its_limits_is_refused_and_one_inside_them_is_not() throws IOException {
    Options usual = Options.forTests();
    Options cold = new Options(usual.port(), usual.data(), usual.repositoryRoot(), false);
    try (LocalCloud cloud = LocalCloud.start(cold);
        RawHttp http = new RawHttp(cloud.endpoint().getPort())) {
      ParameterInput input = ParameterInput.read(cloud.endpoint().getPort());
      Things things = new Things(cloud.endpoint().getPort());
      LimitTrial trial = new LimitTrial(cloud.gateway());
      for (Operation operation : Operation.all()) {
        things.ensure(http);
        for (Case made : input.made()) {
          http.send(made.message().bytes());
        }
        for (Parameter parameter : Parameter.of(operation)) {
          if (parameter.toString().startsWith(NOT_TRIED)) {
            continue;
          }
          for (LimitLine limit : LimitValues.limits(parameter)) {
            tryBoth(new LimitValues(parameter, limit, input), trial);
          }
        }
      }
    }

    assertThat(String.join("\n", problems))
        .as("%d problems; %d calls outside, %d inside", problems.size(), outside, inside)
        .isEmpty();
    assertThat(outside).isGreaterThan(1_500);
    assertThat(inside).isGreaterThan(2_000);
  }

  private void tryBoth(LimitValues values, LimitTrial trial) {
    Operation operation = values.parameter().operation();
    for (JsonNode value : values.inside()) {
      inside++;
      trial
          .refusedAtTheDoor(operation, values.input(value))
          .ifPresent(error -> problem("inside, but refused", values, value, error));
    }
    Answered usual = null;
    for (JsonNode value : values.outside()) {
      outside++;
      if (usual == null) {
        usual = trial.answer(operation, values.usual());
      }
      Answered answer = trial.answer(operation, values.input(value));
      // What the engine refuses even without it is refused for another reason, and says nothing.
      boolean unnoticed = answer.equals(usual) && (!ofEngine(operation) || usual.status() < 300);
      if (!answer.isRefusal(operation) || unnoticed) {
        problem("outside, but not refused", values, value, answer.toString());
      }
    }
  }

  private static boolean ofEngine(Operation operation) {
    return operation.service().equals("dynamodb");
  }

  private void problem(String what, LimitValues values, JsonNode value, String answer) {
    String text = value.toString();
    problems.add(
        values
            + ": "
            + what
            + ": "
            + text.substring(0, Math.min(60, text.length()))
            + " -> "
            + answer.substring(0, Math.min(300, answer.length())));
  }
}
