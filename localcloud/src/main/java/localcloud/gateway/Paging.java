package localcloud.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Cuts the lists of services that answer with all they have into the pages that the caller asks
 * for. A page's token is the number of elements before the next one.
 */
final class Paging {
  private Paging() {}

  /** The page that the call asks for; any other answer as it is. */
  static Reply cut(Call call, Reply reply) {
    PagedOperation pages = PagedOperation.of(call);
    if (pages == null || !reply.succeeded()) {
      return reply;
    }
    String token = parameter(call, pages.token());
    String limit = parameter(call, pages.limit());
    return token.isEmpty() && limit.isEmpty()
        ? reply
        : cut(reply, pages, PageBounds.start(token, pages), PageBounds.most(limit, pages));
  }

  private static Reply cut(Reply reply, PagedOperation pages, int start, int most) {
    ObjectNode answer = (ObjectNode) reply.output();
    JsonNode all = answer.path(pages.list());
    ArrayNode page = Json.array();
    long end = Math.min((long) start + most, all.size());
    for (int i = start; i < end; i++) {
      page.add(all.get(i));
    }
    answer.set(pages.list(), page);
    if (end < all.size()) {
      answer.put(pages.next(), PageBounds.TOKEN + end);
    }
    return new Reply(reply.status(), reply.headers(), Json.bytes(answer));
  }

  private static String parameter(Call call, String name) {
    int question = call.path().indexOf('?');
    if (question >= 0) {
      return QueryForm.fields(call.path().substring(question + 1)).getOrDefault(name, "");
    }
    return call.method().equals("GET") ? "" : call.view().path(name).asText("");
  }
}
