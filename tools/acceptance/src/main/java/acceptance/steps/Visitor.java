package acceptance.steps;

import acceptance.shop.Http;
import acceptance.shop.Senders;
import acceptance.shop.SignIn;
import java.util.HashMap;
import java.util.Map;

/** Somebody who asks for something that may be another's; a shopper's alias, or who it is. */
public record Visitor(String words) {

  /** The headers of a request, with the token that says who sends it. */
  Map<String, String> headers(Names names, Map<String, String> others) {
    Map<String, String> headers = new HashMap<>(others);
    headers.put(Http.AUTHORIZATION, token(names));
    return headers;
  }

  private String token(Names names) {
    if (words.equals("a stranger")) {
      return "";
    }
    SignIn signIn = Senders.shared().orElseThrow();
    String id = words.equals("a shopkeeper") ? signIn.shopkeeper() : names.shopper(words);
    // A clock that another scenario has moved must not count here.
    return signIn.renewed(id);
  }
}
