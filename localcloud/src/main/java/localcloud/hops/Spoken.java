package localcloud.hops;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A hop with its request and response. */
record Spoken(Hop hop, String request, String answer) {

  int length() {
    return request.length() + answer.length();
  }

  ObjectNode json() {
    return hop.json().put("request", request).put("answer", answer);
  }
}
