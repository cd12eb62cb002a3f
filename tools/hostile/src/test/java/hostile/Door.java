package hostile;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A door of the local cloud and a request that would have an effect behind it.
 *
 * @param name letters only
 * @param get the path and query of the request if all of it must stand in the address
 * @param post its path and query otherwise
 * @param fields its form, if it is one
 * @param body its body, if it is none
 * @param base64 the body's bytes if it is no text
 * @param headers of the request
 * @param welcome the pages that may enter
 */
record Door(
    String name,
    String get,
    String post,
    Map<String, String> fields,
    String body,
    String base64,
    Map<String, String> headers,
    Set<Visitor> welcome) {

  static Door path(String name, String path) {
    return new Door(name, path, path, Map.of("MARK", "1"), "MARK", "", Map.of(), Set.of());
  }

  static Door form(String name, Map<String, String> fields) {
    StringBuilder form = new StringBuilder();
    new TreeMap<>(fields)
        .forEach((field, value) -> form.append('&').append(field).append('=').append(value));
    String text = form.substring(1);
    return new Door(name, "/?" + text, "/", fields, text, "", Map.of(), Set.of());
  }

  Door sending(String newBody, Map<String, String> newHeaders) {
    return new Door(name, get, post, fields, newBody, "", newHeaders, welcome);
  }

  Door sendingBytes(String newBase64, Map<String, String> newHeaders) {
    return new Door(name, get, post, fields, body, newBase64, newHeaders, welcome);
  }

  Door welcoming(Set<Visitor> visitors) {
    return new Door(name, get, post, fields, body, base64, headers, visitors);
  }

  /** What the script in the page needs to know. */
  Map<String, Object> shot(Visitor visitor, List<String> ways, String base, String server) {
    return Map.of(
        "ways", ways,
        "mark", Entries.mark(this, visitor),
        "get", base + get,
        "post", base + post,
        "fields", fields,
        "body", body,
        "base64", base64,
        "headers", headers,
        "server", server);
  }
}
