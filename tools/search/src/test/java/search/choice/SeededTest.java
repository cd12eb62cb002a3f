package search.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeededTest {

  @Test
  void a_decision_depends_on_its_seed_and_its_name_alone() {
    var first = new Seeded(1);
    first.choose("others", 500, 3);

    assertThat(first.choose("mine", 1000, 1_000_000_000))
        .isEqualTo(new Seeded(1).choose("mine", 1000, 1_000_000_000));
    assertThat(
            IntStream.range(0, 50)
                .map(seed -> new Seeded(seed).choose("mine", 1000, 1_000_000_000)))
        .doesNotHaveDuplicates();
  }

  @Test
  void a_decision_is_ordinary_as_often_as_asked() {
    long others =
        IntStream.range(0, 10_000).filter(i -> new Seeded(i).choose("mine", 250, 9) > 0).count();

    assertThat(others).isBetween(2300L, 2700L);
  }

  @Test
  void what_was_made_is_all_that_a_repetition_needs() {
    var seeded = new Seeded(7);
    var first = IntStream.range(0, 100).map(i -> seeded.choose("d" + i, 300, 5)).toArray();
    var recorded = new Recorded(seeded.made());

    assertThat(IntStream.range(0, 100).map(i -> recorded.choose("d" + i, 0, 5)).toArray())
        .isEqualTo(first);
    assertThat(recorded.made()).isEqualTo(seeded.made());
  }
}
