package localcloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The local cloud is a separate product: it knows none of the systems that run on it. */
class NeighboursTest {
  /** Split, so that the search does not find this file. */
  private static final Pattern WORDS =
      Pattern.compile(
          "\\b(bas" + "kets?|check" + "out|sh" + "op|product-" + "api|ordering-[a-z]+)\\b",
          Pattern.CASE_INSENSITIVE);

  @Test
  void no_source_here_mentions_the_course_that_uses_it() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      assertThat(files.filter(Files::isRegularFile).filter(NeighboursTest::speaksOfTheCourse))
          .as("files with a word of " + WORDS)
          .isEmpty();
    }
  }

  @Test
  void no_module_of_the_course_is_a_dependency() throws Exception {
    var pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse("pom.xml");
    NodeList groups = pom.getElementsByTagName("groupId");
    String parent = groups.item(0).getTextContent();

    assertThat(groups.item(0).getParentNode().getNodeName()).isEqualTo("parent");
    for (int i = 1; i < groups.getLength(); i++) {
      if (((Element) groups.item(i).getParentNode()).getTagName().equals("dependency")) {
        assertThat(groups.item(i).getTextContent()).doesNotStartWith(parent);
      }
    }
  }

  private static boolean speaksOfTheCourse(Path file) {
    try {
      return WORDS.matcher(Files.readString(file, StandardCharsets.UTF_8)).find();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
