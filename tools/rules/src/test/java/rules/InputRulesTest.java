package rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class InputRulesTest {
  private static final List<String> INPUTS =
      List.of(
          ".mvn/*",
          "a/target/classes/**",
          "a/target/test-classes/**",
          "b/pom.xml",
          "b/target/classes/**",
          "c/pom.xml",
          "c/target/classes/**",
          "d/target/cdk.out/**");

  /** Without any one of them, exactly that one is asked for. */
  @TestFactory
  Stream<DynamicTest> every_input_that_is_missing_is_named() {
    return INPUTS.stream()
        .map(
            missing ->
                DynamicTest.dynamicTest(
                    missing,
                    () -> {
                      var others = INPUTS.stream().filter(one -> !one.equals(missing));
                      assertThat(InputRules.missing(poms("${common}," + joined(others))))
                          .singleElement()
                          .asString()
                          .startsWith("a/pom.xml: add to tests.inputs what matches ")
                          .contains(missing.replaceAll("/\\*+$", "/"));
                    }));
  }

  @Test
  void nothing_is_asked_for_when_all_are_named() {
    assertThat(InputRules.missing(poms("${common}," + joined(INPUTS.stream())))).isEmpty();
  }

  private static String joined(Stream<String> inputs) {
    return inputs.collect(Collectors.joining(","));
  }

  /** The tests of a run with b, which passes c on, but not its own test library e; of d, alone. */
  private static Map<String, List<String>> poms(String inputs) {
    var poms = new TreeMap<String, List<String>>();
    poms.put(
        "pom.xml",
        pom(
            "parent",
            "<properties><common>${files}</common><files>pom.xml,a/pom.xml</files></properties>"));
    poms.put(
        "a/pom.xml",
        pom(
            "a",
            "<properties><tests.inputs>" + inputs + "</tests.inputs></properties>",
            "<dependencies>",
            "<dependency><artifactId>b</artifactId><scope>test</scope></dependency>",
            "<dependency><artifactId>d</artifactId>",
            "<exclusions><exclusion><artifactId>*</artifactId></exclusion></exclusions>",
            "</dependency>",
            "<dependency><artifactId>no-module</artifactId></dependency>",
            "</dependencies>"));
    poms.put(
        "b/pom.xml",
        pom(
            "b",
            "<dependencies>",
            "<dependency><artifactId>c</artifactId></dependency>",
            "<dependency><artifactId>e</artifactId><scope>test</scope></dependency>",
            "</dependencies>"));
    Stream.of("c", "d", "e").forEach(name -> poms.put(name + "/pom.xml", pom(name)));
    return poms;
  }

  private static List<String> pom(String artifact, String... lines) {
    return Stream.of(
            Stream.of("<project><artifactId>" + artifact + "</artifactId>"),
            Stream.of(lines),
            Stream.of("</project>"))
        .flatMap(part -> part)
        .toList();
  }
}
