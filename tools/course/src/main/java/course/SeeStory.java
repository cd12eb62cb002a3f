package course;

import com.fasterxml.jackson.databind.ObjectMapper;
import course.run.Failure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;

/** Gives a story of the search to the running cloud's page. */
final class SeeStory {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private SeeStory() {}

  /** Where the page steps through it. */
  static URI tell(Path file, URI page, URI endpoint) {
    try (HttpClient http = HttpClient.newHttpClient()) {
      String text = Files.readString(file);
      HttpRequest request =
          HttpRequest.newBuilder(endpoint.resolve(page.getPath() + "tell"))
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(MAPPER.createObjectNode().put("text", text).toString()))
              .build();
      String answer = http.send(request, BodyHandlers.ofString()).body();
      String id = MAPPER.readTree(answer).path("id").asText();
      if (id.isEmpty()) {
        throw new Failure("The page does not take this story: " + answer, "Give it another file.");
      }
      return URI.create(page + "#told/" + id);
    } catch (IOException e) {
      throw new Failure(
          "There is no story in " + file + ".",
          "./course search writes one when a rule breaks, and says where.",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("The story was not told.", "Try again.", e);
    }
  }
}
