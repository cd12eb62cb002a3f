package localcloud.malformed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import localcloud.malformed.Cases.Case;
import localcloud.malformed.RawHttp.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sends thousands of malformed calls, made from AWS's API models: every operation, with every
 * member of its input, in every protocol. Of all that could be wrong with them, one third is tried;
 * {@code -Dseed=N} chooses another third, {@code -Dmalformed=all} tries everything.
 */
class MalformedTest {
  private static final long SEED = Long.getLong("seed", 17);
  private static final int MOST_LOG_BYTES = 100_000;
  private static final int SHOWN = 5;

  @TempDir private Path temp;

  @Test
  void each_malformed_call_gets_an_error_that_aws_documents_and_then_the_cloud_still_works()
      throws IOException {
    Random random = new Random(SEED);
    boolean everything = "all".equals(System.getProperty("malformed"));
    Map<String, List<String>> problems = new TreeMap<>();
    int calls = 0;
    try (CloudProcess cloud = CloudProcess.start(temp.resolve("cloud.log"));
        RawHttp http = new RawHttp(cloud.port())) {
      Things things = new Things(cloud.port());
      for (Operation operation : Operation.all()) {
        things.ensure(http);
        for (Case one : new Cases(operation, new ValidInput(cloud.port())).all()) {
          if (everything || random.nextInt(3) == 0) {
            calls++;
            Answer answer = http.send(one.message().bytes());
            Verdict.of(one, answer)
                .ifPresent(
                    problem ->
                        problems
                            .computeIfAbsent(problem, any -> new ArrayList<>())
                            .add(one + " -> " + answer.status() + " " + answer.body()));
          }
        }
      }

      assertThat(report(problems)).as("problems in %d calls of seed %d", calls, SEED).isEmpty();
      assertThat(calls).isGreaterThan(5_000);
      assertThat(Files.size(cloud.log())).isLessThan(MOST_LOG_BYTES);
      things.ensure(http);
      for (Case good : things.questions()) {
        assertThat(http.send(good.message().bytes()).status()).as("%s", good).isEqualTo(200);
      }
    }
  }

  /** Each kind of problem with its number and some calls. */
  private static String report(Map<String, List<String>> problems) {
    StringBuilder report = new StringBuilder();
    problems.forEach(
        (problem, calls) -> {
          report.append(problem).append(": ").append(calls.size()).append('\n');
          calls.stream().limit(SHOWN).forEach(call -> report.append("  " + call + "\n"));
        });
    return report.toString();
  }
}
