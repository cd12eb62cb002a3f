package course.carve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BodiesTest {
  private static final String CUP =
      "class Cup { int size = 3; Cup() { size = 4; } int half() { return size / 2; } }";
  private static final String POT = "interface Pot { int size(); }";

  private static final Map<String, String> BEFORE = Map.of("Cup.java", CUP, "Pot.java", POT);

  @Test
  void a_change_inside_a_method_or_a_constructor_changes_only_its_file() {
    String other = CUP.replace("size / 2", "size >> 1").replace("size = 4", "size = 5");

    assertThat(Bodies.changed(BEFORE, Map.of("Cup.java", other, "Pot.java", POT)))
        .contains(Map.of("Cup.java", other));
  }

  @Test
  void nothing_changed_is_nothing_to_do() {
    assertThat(Bodies.changed(BEFORE, BEFORE)).contains(Map.of());
  }

  @Test
  void a_change_that_others_can_see_is_more_than_a_body() {
    for (String other :
        new String[] {
          CUP.replace("int half", "long half"),
          CUP.replace("size = 3", "size = 6"),
          CUP.replace("half()", "half(int of)")
        }) {
      assertThat(Bodies.changed(BEFORE, Map.of("Cup.java", other, "Pot.java", POT))).isEmpty();
    }
  }

  @Test
  void an_added_or_removed_file_is_more_than_a_body() {
    assertThat(Bodies.changed(BEFORE, Map.of("Cup.java", CUP))).isEmpty();
    assertThat(Bodies.changed(Map.of("Cup.java", CUP), BEFORE)).isEmpty();
  }
}
