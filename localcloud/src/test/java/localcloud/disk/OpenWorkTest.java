package localcloud.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import localcloud.gateway.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenWorkTest {
  private static final long SEED = Long.getLong("seed", 20_261_129L);

  /** Nothing is closed: each next process finds what the one before has left at its death. */
  @Test
  void each_next_process_gets_exactly_what_was_begun_and_not_ended(@TempDir Path temp) {
    Random random = new Random(SEED);
    Path file = temp.resolve("work");
    Map<Integer, Long> open = new HashMap<>();
    int next = 0;
    for (int process = 0; process < 40; process++) {
      OpenWork work = new OpenWork(file);
      Map<Integer, Long> left = new HashMap<>();
      work.take(any -> true).forEach(one -> left.put(one.work().path("n").asInt(), one.number()));
      assertThat(left).as("process %d, -Dseed=%d", process, SEED).isEqualTo(open);
      assertThat(work.take(any -> true)).as("left a second time").isEmpty();
      for (int step = random.nextInt(200); step > 0; step--) {
        if (random.nextInt(2) == 0) {
          open.put(next, work.begin(Json.object().put("n", next)));
          next++;
        } else if (!open.isEmpty()) {
          List<Integer> all = new ArrayList<>(open.keySet());
          work.ended(open.remove(all.get(random.nextInt(all.size()))));
        }
      }
    }
  }

  @Test
  void the_file_stays_small_however_much_work_was_done(@TempDir Path temp) throws Exception {
    Path file = temp.resolve("work");
    OpenWork work = new OpenWork(file);
    long never = work.begin(Json.object().put("n", -1));
    for (int n = 0; n < 3_000; n++) {
      work.ended(work.begin(Json.object().put("n", n)));
    }

    assertThat(Files.readAllLines(file)).hasSizeLessThan(1_100);
    assertThat(new OpenWork(file).take(any -> true))
        .extracting(OpenWork.Left::number)
        .containsExactly(never);
  }

  @Test
  void without_a_file_nothing_is_left() {
    OpenWork work = new OpenWork((Path) null);
    work.ended(work.begin(Json.object()));

    assertThat(work.take(any -> true)).isEmpty();
  }
}
