package localcloud.eventbridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import localcloud.gateway.FakeService;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveFilesTest {
  private static final long SEED = Long.getLong("seed", 20_261_129L);
  private static final String LETTERS = "abAB+=._-01";

  @TempDir Path dir;

  /** From few letters, so that many names differ only in case. */
  @Test
  void no_two_names_have_one_file_on_a_system_that_ignores_case() {
    Random random = new Random(SEED);
    Map<String, String> byFile = new HashMap<>();
    for (int i = 0; i < 20_000; i++) {
      StringBuilder name = new StringBuilder();
      for (int n = 1 + random.nextInt(6); n > 0; n--) {
        name.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
      String file = ArchiveFiles.escaped(name.toString()).toLowerCase(Locale.ROOT);
      String other = byFile.put(file, name.toString());
      assertThat(other).as("also %s, -Dseed=%d", file, SEED).isIn(null, name.toString());
      assertThat(file).matches("[a-z0-9._+=-]+");
    }
    for (String device : List.of("con", "aux.log", "com1", "lpt9.x.y")) {
      assertThat(ArchiveFiles.escaped(device).split("\\.", 2)[0]).endsWith("+");
    }
  }

  @Test
  void the_file_of_an_earlier_version_is_brought_over_and_no_others() throws IOException {
    Files.writeString(dir.resolve("Orders.jsonl"), "earlier");
    ArchiveFiles files = new ArchiveFiles(dir);

    assertThat(files.of("orders")).doesNotExist();
    assertThat(files.of("Orders")).hasContent("earlier");
    assertThat(files.of("Orders")).hasContent("earlier");
    assertThat(dir.resolve("Orders.jsonl")).doesNotExist();
    assertThat(new ArchiveFiles(dir.resolve("new")).of("Orders")).doesNotExist();
  }

  @Test
  void an_archive_cannot_have_a_name_that_is_a_path() {
    FakeService target = new FakeService("lambda", call -> Reply.json(202, Json.object()));
    try (var bus = new KilledBusTest.Bus(target, dir)) {
      for (String name : List.of("../all", "a/b", "a\\\\b", "", " ", "a".repeat(49))) {
        Reply refused =
            bus.calls()
                .reply(
                    "CreateArchive",
                    "{'ArchiveName': '"
                        + name
                        + "', 'EventSourceArn':"
                        + " 'arn:aws:events:us-east-1:000000000000:event-bus/default'}");
        assertThat(refused.status()).as(name).isEqualTo(400);
        assertThat(refused.output().path("message").asText()).contains("ArchiveName");
      }
    }
  }

  @Test
  void an_archive_whose_events_are_damaged_is_not_made_and_the_caller_hears_why()
      throws IOException {
    Path file = Files.writeString(dir.resolve("all.jsonl"), "{\"x\": 1}\n{\"x\": 2}\n");
    FakeService target = new FakeService("lambda", call -> Reply.json(202, Json.object()));
    try (var bus = new KilledBusTest.Bus(target, dir)) {
      Reply refused =
          bus.calls()
              .reply(
                  "CreateArchive",
                  "{'ArchiveName': 'all', 'EventSourceArn':"
                      + " 'arn:aws:events:us-east-1:000000000000:event-bus/default'}");

      assertThat(refused.status()).isEqualTo(500);
      assertThat(refused.output().path("message").asText())
          .contains("Line 1 of " + file, "Remove that line");
    }
  }
}
