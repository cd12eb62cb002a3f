package faults.kill;

import static org.assertj.core.api.Assertions.assertThat;

import acceptance.shop.Answer;
import java.util.Map;

/** PutObject of one key, with contents of different lengths. */
final class ObjectVersions extends Overwritten {
  private static final Map<String, String> TEXT = Map.of("Content-Type", "text/plain");

  @Override
  void write(MortalCloud cloud, int number) {
    Answer answer = cloud.send("s3", "PUT", path(cloud), content(number), TEXT);
    if (answer.status() != 200) {
      throw new IllegalStateException(answer.toString());
    }
  }

  @Override
  int read(MortalCloud cloud) {
    Answer answer = cloud.send("s3", "GET", path(cloud), null, Map.of());
    assertThat(answer.status()).as("%s, %s", answer, cloud.said()).isEqualTo(200);
    String[] lines = answer.body().split("\n");
    int number = Integer.parseInt(lines[0]);
    assertThat(answer.body()).as("the object's content").isEqualTo(content(number));
    return number;
  }

  private static String content(int number) {
    return (number + "\n").repeat(1_000 * (1 + number % 7));
  }

  private static String path(MortalCloud cloud) {
    return "/" + cloud.output("Kill.Bucket") + "/a/key";
  }
}
