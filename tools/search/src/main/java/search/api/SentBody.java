package search.api;

import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Flow;

/** Reads the text that a function sends by the JDK's HTTP client; it is there at once. */
public final class SentBody implements Flow.Subscriber<ByteBuffer> {
  private final StringBuilder text = new StringBuilder();

  private SentBody() {}

  public static String of(HttpRequest request) {
    var body = new SentBody();
    request.bodyPublisher().ifPresent(publisher -> publisher.subscribe(body));
    return body.text.toString();
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(ByteBuffer bytes) {
    text.append(StandardCharsets.UTF_8.decode(bytes));
  }

  @Override
  public void onError(Throwable e) {
    throw new IllegalStateException(e);
  }

  @Override
  public void onComplete() {
    // The text is whole.
  }
}
