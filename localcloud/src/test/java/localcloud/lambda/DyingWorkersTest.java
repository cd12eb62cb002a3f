package localcloud.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import localcloud.lambda.runtimeapi.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A worker that ends takes no event along that it has not asked for. */
class DyingWorkersTest {
  private TestCloud cloud;

  @BeforeEach
  void start(@TempDir Path temp) {
    cloud = new TestCloud(temp);
    cloud.deploy("AWS::Lambda::Function", TestCloud.function("dying", DyingProbe.class));
  }

  @AfterEach
  void close() {
    cloud.close();
  }

  @ParameterizedTest
  @CsvSource({"overflow, java.lang.StackOverflowError", "exhaust, java.lang.OutOfMemoryError"})
  void an_error_of_the_vm_fails_its_own_invocation_and_no_other(String kind, String type) {
    for (int round = 0; round < 4; round++) {
      Outcome failed = cloud.invoke("dying", "{\"do\":\"" + kind + "\"}");
      Outcome next = cloud.invoke("dying", "{}");

      assertThat(failed.json().path("errorType").asText()).isEqualTo(type);
      assertThat(next.succeeded()).as(() -> next.json().toString()).isTrue();
    }
  }

  @Test
  void reserved_concurrency_leaves_room_for_the_worker_that_replaces_it() {
    cloud.deploy(
        "AWS::Lambda::Function",
        TestCloud.function("single", DyingProbe.class).put("ReservedConcurrentExecutions", 1));

    cloud.invoke("single", "{\"do\":\"overflow\"}");

    assertThat(cloud.invoke("single", "{}").succeeded()).isTrue();
  }
}
