package search.api;

import java.util.function.Consumer;

/** Passes on the first of several replies: the function's, or that it took too long. */
final class FirstReply implements Consumer<ApiReply> {
  private final Consumer<ApiReply> heard;
  private boolean over;

  FirstReply(Consumer<ApiReply> heard) {
    this.heard = heard;
  }

  @Override
  public void accept(ApiReply reply) {
    if (!over) {
      over = true;
      heard.accept(reply);
    }
  }
}
