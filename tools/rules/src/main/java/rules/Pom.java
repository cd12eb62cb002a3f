package rules;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * What a module's POM says for every build; its profiles, which need an option, are not read.
 *
 * @param folder from the repository's root, with slashes
 */
record Pom(String folder, Element project) {

  static Pom of(String path, List<String> lines) {
    try {
      var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
      var source = new InputSource(new StringReader(String.join("\n", lines)));
      return new Pom(
          path.replaceFirst("/?pom\\.xml$", ""), builder.parse(source).getDocumentElement());
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new IllegalStateException(path + " is not XML", e);
    }
  }

  String artifact() {
    return text(project, "artifactId").orElseThrow();
  }

  Optional<String> property(String name) {
    return child(project, "properties").flatMap(properties -> text(properties, name));
  }

  List<Dependency> dependencies() {
    List<Dependency> all = new ArrayList<>();
    child(project, "dependencies").stream()
        .flatMap(Pom::children)
        .map(
            one ->
                new Dependency(
                    text(one, "artifactId").orElseThrow(),
                    text(one, "scope").orElse("compile"),
                    child(one, "exclusions").isPresent()))
        .forEach(all::add);
    return all;
  }

  /** A library or another module. */
  record Dependency(String artifact, String scope, boolean alone) {

    /** Whether whoever depends on the module gets this, too. */
    boolean isPassedOn() {
      return scope.equals("compile") || scope.equals("runtime");
    }
  }

  private static Optional<String> text(Element parent, String name) {
    return child(parent, name).map(element -> element.getTextContent().strip());
  }

  private static Optional<Element> child(Element parent, String name) {
    return children(parent).filter(element -> element.getTagName().equals(name)).findFirst();
  }

  private static Stream<Element> children(Element parent) {
    var nodes = parent.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .<Node>mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast);
  }
}
