package walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.NodeList;

/** Applies the rule to every module in the root POM. */
class CirclesTest {
  private static final Path ROOT =
      Path.of(System.getProperty("repository.root", "../..")).toAbsolutePath().normalize();

  @TestFactory
  Stream<DynamicTest> no_packages_of_a_module_need_each_other() throws Exception {
    return modules()
        .filter(module -> Files.exists(ROOT.resolve(module).resolve("src/main/java")))
        .map(
            module -> DynamicTest.dynamicTest(module, () -> NoCircle.in(module, compiled(module))));
  }

  private static Path compiled(String module) {
    Path classes = ROOT.resolve(module).resolve("target/classes");
    assertThat(classes)
        .as("%s is not compiled before this test: make the POM of tools/walls depend on it", module)
        .isDirectoryRecursivelyContaining("glob:**/*.class");
    return classes;
  }

  static Stream<String> modules() throws Exception {
    var pom =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(ROOT.resolve("pom.xml").toFile());
    var modules =
        (NodeList)
            XPathFactory.newInstance()
                .newXPath()
                .evaluate("/project/modules/module", pom, XPathConstants.NODESET);
    assertThat(modules.getLength()).isPositive();
    return IntStream.range(0, modules.getLength())
        .mapToObj(i -> modules.item(i).getTextContent().strip());
  }
}
