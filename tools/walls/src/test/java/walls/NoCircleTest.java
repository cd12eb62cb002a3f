package walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the rule on small modules compiled for it. */
class NoCircleTest {
  @TempDir Path module = Path.of("");

  @Test
  void dependencies_in_one_direction_are_fine() throws IOException {
    compile("a -> a.b", "a -> a.c.d", "a.b -> a.c", "a.c -> a.c.d");

    NoCircle.in("planted", module);
  }

  @Test
  void two_packages_that_need_each_other_are_reported() throws IOException {
    compile("x.a -> x.b", "x.b -> x.a");

    assertThatThrownBy(() -> NoCircle.in("planted", module))
        .hasMessageContaining("No packages of planted depend on each other in a circle")
        .hasMessageContainingAll("Slice x.a", "Slice x.b");
  }

  @Test
  void two_packages_with_nothing_in_common_in_their_names_are_reported() throws IOException {
    compile("x -> y", "y -> x");

    assertThatThrownBy(() -> NoCircle.in("planted", module))
        .hasMessageContainingAll("Slice x", "Slice y");
  }

  @Test
  void a_package_and_one_inside_it_are_reported() throws IOException {
    compile("x -> x.a", "x.a -> x");

    assertThatThrownBy(() -> NoCircle.in("planted", module))
        .hasMessageContainingAll("Slice x ", "Slice x.a");
  }

  @Test
  void a_circle_of_three_is_reported() throws IOException {
    compile("x.a -> x.b", "x.b -> x.c", "x.c -> x.a");

    assertThatThrownBy(() -> NoCircle.in("planted", module))
        .hasMessageContainingAll("Slice x.a", "Slice x.b", "Slice x.c");
  }

  /** No single package is in a circle, but the two above them are. */
  @Test
  void a_circle_at_a_level_above_is_reported() throws IOException {
    compile("x.a.one -> x.b.one", "x.b.two -> x.a.two");

    assertThatThrownBy(() -> NoCircle.in("planted", module))
        .hasMessageContainingAll("Slice x.a", "Slice x.b");
  }

  /** Compiles one class per package, with a field for each package that it needs. */
  private void compile(String... needs) throws IOException {
    Map<String, StringBuilder> fields = new TreeMap<>();
    for (String need : needs) {
      String[] ends = need.split(" -> ");
      fields.computeIfAbsent(ends[1], name -> new StringBuilder());
      var here = fields.computeIfAbsent(ends[0], name -> new StringBuilder());
      here.append(ends[1] + ".Type f" + here.length() + ";");
    }
    var command = new ArrayList<>(List.of("-proc:none", "-d", module.toString()));
    for (var one : fields.entrySet()) {
      Path source = module.resolve(one.getKey().replace('.', '/')).resolve("Type.java");
      Files.createDirectories(source.getParent());
      Files.writeString(
          source, "package " + one.getKey() + "; public class Type {" + one.getValue() + "}");
      command.add(source.toString());
    }
    int exit =
        ToolProvider.getSystemJavaCompiler().run(null, null, null, command.toArray(String[]::new));
    assertThat(exit).isZero();
  }
}
