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
  @TempDir Path site;

  @Test
  void the_first_page_is_at_the_root() throws IOException, InterruptedException {
    Files.writeString(site.resolve("index.html"), "The shop");
    try (var server = BookServer.start(site, 0).orElseThrow();
        var http = HttpClient.newHttpClient()) {
      var page = HttpRequest.newBuilder(URI.create(server.url())).build();
      assertThat(http.send(page, BodyHandlers.ofString()).body()).isEqualTo("The shop");
    }
  }

  @Test
  void a_book_that_is_not_built_is_not_served() {
    assertThat(BookServer.start(site, 0)).isEmpty();
  }

  @Test
  void a_port_that_is_taken_is_reported_with_a_remedy() throws IOException {
    Files.writeString(site.resolve("index.html"), "The shop");
    try (var first = BookServer.start(site, 0).orElseThrow()) {
      int taken = URI.create(first.url()).getPort();
      assertThatThrownBy(() -> BookServer.start(site, taken))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("" + taken);
    }
  }
}
