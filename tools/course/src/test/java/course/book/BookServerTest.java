package course.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.run.Failure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookServerTest {
  private static final String LINKS = "{\"page\":\"http://see.localhost/\"}";

  @TempDir Path site;

  @Test
  void the_first_page_is_at_the_root() throws IOException, InterruptedException {
    Files.writeString(site.resolve("index.html"), "The shop");
    try (var server = BookServer.start(site, 0, () -> LINKS).orElseThrow();
        var http = HttpClient.newHttpClient()) {
      var page = HttpRequest.newBuilder(URI.create(server.url())).build();
      assertThat(http.send(page, BodyHandlers.ofString()).body()).isEqualTo("The shop");
    }
  }

  @Test
  void a_page_gets_the_script_that_links_it_to_the_shop_and_its_file_stays_as_it_is()
      throws IOException, InterruptedException {
    String page = "<!DOCTYPE html><head><title>1</title></head><body>Kürbis</body>";
    Files.writeString(site.resolve("index.html"), page);
    Files.writeString(site.resolve("book.css"), "</head>");
    try (var server = BookServer.start(site, 0, () -> LINKS).orElseThrow();
        var http = HttpClient.newHttpClient()) {
      assertThat(get(http, server.url()))
          .isEqualTo(
              page.replace(
                  "</head>", "<script type=\"module\" src=\"/.live/live.js\"></script>\n</head>"));
      assertThat(get(http, server.url() + "book.css")).isEqualTo("</head>");
      assertThat(get(http, server.url() + ".live/live.js")).contains("shop.json");
      assertThat(get(http, server.url() + ".live/shop.json")).isEqualTo(LINKS);
      assertThat(get(http, server.url() + "../../../etc/hosts.html")).doesNotContain("localhost");
    }
    assertThat(site.resolve("index.html")).hasContent(page);
  }

  private static String get(HttpClient http, String url) throws IOException, InterruptedException {
    return http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
        .body();
  }

  @Test
  void a_book_that_is_not_built_is_not_served() {
    assertThat(BookServer.start(site, 0, () -> LINKS)).isEmpty();
  }

  @Test
  void a_port_that_is_taken_is_reported_with_a_remedy() throws IOException {
    Files.writeString(site.resolve("index.html"), "The shop");
    try (var first = BookServer.start(site, 0, () -> LINKS).orElseThrow()) {
      int taken = URI.create(first.url()).getPort();
      assertThatThrownBy(() -> BookServer.start(site, taken, () -> LINKS))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("" + taken);
    }
  }
}
