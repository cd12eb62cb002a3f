package localcloud.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import localcloud.gateway.Reply;

/**
 * Writes a service's JSON answer as the AWS Query protocol requires it: lists as {@code member}
 * elements, errors in an ErrorResponse.
 */
final class QueryXml {
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

  private final XMLStreamWriter out;

  private QueryXml(XMLStreamWriter out) {
    this.out = out;
  }

  static byte[] of(WireServer.Wired wired, String requestId) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter out = FACTORY.createXMLStreamWriter(text);
      QueryXml xml = new QueryXml(out);
      if (wired.reply().succeeded()) {
        xml.result(wired, requestId);
      } else {
        xml.error(wired.reply(), requestId);
      }
      out.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Cannot write the answer as XML", e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void result(WireServer.Wired wired, String requestId) throws XMLStreamException {
    out.writeStartElement(wired.operation() + "Response");
    out.writeStartElement(wired.operation() + "Result");
    members(wired.reply().output());
    out.writeEndElement();
    out.writeStartElement("ResponseMetadata");
    element("RequestId", requestId);
    out.writeEndElement();
    out.writeEndElement();
  }

  private void error(Reply reply, String requestId) throws XMLStreamException {
    out.writeStartElement("ErrorResponse");
    out.writeStartElement("Error");
    element("Type", reply.status() < 500 ? "Sender" : "Receiver");
    element("Code", WireResponses.errorCode(reply));
    JsonNode body = reply.output();
    element("Message", body.path("message").asText(body.path("Message").asText("")));
    out.writeEndElement();
    element("RequestId", requestId);
    out.writeEndElement();
  }

  private void members(JsonNode object) throws XMLStreamException {
    for (var member : object.properties()) {
      out.writeStartElement(member.getKey());
      value(member.getKey(), member.getValue());
      out.writeEndElement();
    }
  }

  private void value(String name, JsonNode value) throws XMLStreamException {
    if (value.isArray()) {
      for (JsonNode item : value) {
        out.writeStartElement("member");
        value(name, item);
        out.writeEndElement();
      }
    } else if (value.isObject() && name.equals("Attributes")) {
      entries(value);
    } else if (value.isObject()) {
      members(value);
    } else if (value.isNumber() && Timestamps.isOne(name)) {
      out.writeCharacters(Instant.ofEpochMilli((long) (value.asDouble() * 1000)).toString());
    } else {
      out.writeCharacters(value.asText());
    }
  }

  /** Writes an API's map, such as a topic's attributes; any other object is a structure. */
  private void entries(JsonNode map) throws XMLStreamException {
    for (var entry : map.properties()) {
      out.writeStartElement("entry");
      element("key", entry.getKey());
      element("value", entry.getValue().asText());
      out.writeEndElement();
    }
  }

  private void element(String name, String text) throws XMLStreamException {
    out.writeStartElement(name);
    out.writeCharacters(text);
    out.writeEndElement();
  }
}
