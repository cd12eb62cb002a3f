package course;

import static org.assertj.core.api.Assertions.assertThat;

import course.aws.Endpoint;
import course.aws.RunningThings;
import course.run.Run;
import course.why.RunningShop;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The status is that of the cloud, whoever has deployed what runs in it. */
class StatusIT {

  @Test
  @ResourceLock(RunningShop.NAME)
  void what_was_deployed_after_the_start_is_shown() {
    String endpoint = RunningShop.shared().endpoint();
    Run empty = Run.starting(0).at(endpoint).ready(Map.of(), Map.of(), Map.of(), List.of());

    String status = Status.text(empty, new RunningThings(new Endpoint(endpoint)));

    assertThat(status)
        .contains(endpoint + "/execute-api/")
        .contains("-product-api\n", "-ordering-checkout\n", "ProductStack-", "OrderQueue");
  }
}
