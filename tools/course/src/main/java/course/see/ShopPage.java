package course.see;

import course.run.Failure;
import course.run.Run;
import course.run.RunFile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Optional;
import localcloud.LocalCloud;

/**
 * The page of a cloud. Only the local cloud has one; an emulator in a container has none.
 *
 * @param endpoint the cloud's
 */
public record ShopPage(URI endpoint) {

  /** Of the shop that runs now, if one runs and has a page. */
  public static Optional<ShopPage> found() {
    return RunFile.ofThisRepository()
        .read()
        .filter(Run::ready)
        .map(run -> new ShopPage(URI.create(run.endpoint())))
        .filter(ShopPage::answers);
  }

  /** Its address in a browser. */
  public URI address() {
    return LocalCloud.page(endpoint);
  }

  /** Whether there is one. */
  public boolean answers() {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(forPrograms("")).build();
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * Gives it a story.
   *
   * @return where the page steps through it
   * @throws Failure if it does not take it
   */
  public URI tell(Path story) {
    String text = ToldStory.read(story);
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(forPrograms("tell"))
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(ToldStory.question(text)))
              .build();
      return URI.create(
          address() + "#told/" + ToldStory.id(http.send(request, BodyHandlers.ofString()).body()));
    } catch (IOException e) {
      throw new Failure("The page takes no story now: " + e, "Try again.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("The story was not told.", "Try again.", e);
    }
  }

  /** Its address and the routes to which it can send requests, as JSON. */
  public String links() {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(forPrograms("drawing")).build();
      var answer = http.send(request, BodyHandlers.ofString());
      return answer.statusCode() == 200 ? PageLinks.of(address(), answer.body()) : PageLinks.NONE;
    } catch (IOException e) {
      return PageLinks.NONE;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return PageLinks.NONE;
    }
  }

  /** Programs are answered under any local name; not each of them knows see.localhost. */
  private URI forPrograms(String path) {
    return endpoint.resolve(address().getPath() + path);
  }
}
