package book.links;

import static org.assertj.core.api.Assertions.assertThat;

import book.problems.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinksTest {
  @TempDir Path site;

  @Test
  void links_to_files_and_to_places_in_them_are_followed() throws IOException {
    page("index.html", "<a href='a/b.html#here'>b</a> <a href='#top'>up</a> <p id='top'>");
    page("a/b.html", "<p id='here'> <a href='../index.html'>home</a>");
    assertThat(problems()).isEmpty();
  }

  @Test
  void a_link_to_no_file_is_a_problem() throws IOException {
    page("index.html", "<a href='gone.html'>the rest</a>");
    assertThat(problems())
        .containsExactly("site/index.html: 'the rest' leads to gone.html, which is not there");
  }

  @Test
  void a_link_to_no_place_is_a_problem() throws IOException {
    page("index.html", "<a href='#gone'>below</a>");
    assertThat(problems())
        .containsExactly("site/index.html: 'below' leads to #gone, which has no such place");
  }

  @Test
  void a_link_out_of_the_site_into_the_repository_is_a_problem() throws IOException {
    Files.writeString(site.resolveSibling("beside.txt"), "not published");
    page("index.html", "<a href='../beside.txt'>a file</a>");
    assertThat(problems()).singleElement().asString().contains("../beside.txt");
  }

  @Test
  void a_picture_that_is_missing_is_a_problem() throws IOException {
    page("index.html", "<img src='gone.svg'>");
    assertThat(problems()).singleElement().asString().contains("gone.svg");
  }

  @Test
  void two_places_of_one_name_are_a_problem() throws IOException {
    page("index.html", "<p id='twice'><p id='twice'>");
    assertThat(problems()).containsExactly("site/index.html: two places are called #twice");
  }

  @Test
  void an_address_elsewhere_must_be_encrypted_and_is_not_fetched() throws IOException {
    page("index.html", "<a href='https://nowhere.invalid/'>a</a> <a href='http://b.invalid'>b</a>");
    assertThat(problems()).singleElement().asString().contains("http://b.invalid");
  }

  private void page(String name, String body) throws IOException {
    var file = site.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, body);
  }

  private List<String> problems() throws IOException {
    var problems = new Problems();
    new Links(site, problems).check();
    var found = new ArrayList<String>();
    problems.each(found::add);
    return found;
  }
}
