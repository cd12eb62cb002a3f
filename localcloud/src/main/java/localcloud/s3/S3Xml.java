package localcloud.s3;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import localcloud.gateway.Reply;

/** Writes an answer as S3 does, with a list as a repeated element. */
final class S3Xml {
  private static final String NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

  private S3Xml() {}

  static Reply reply(String root, JsonNode content) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter out = FACTORY.createXMLStreamWriter(text);
      out.writeStartDocument();
      out.writeStartElement(root);
      out.writeDefaultNamespace(NAMESPACE);
      write(out, content);
      out.writeEndElement();
      out.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Cannot write the answer as XML", e);
    }
    return new Reply(
        200,
        Map.of("content-type", "application/xml"),
        text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void write(XMLStreamWriter out, JsonNode node) throws XMLStreamException {
    if (!node.isObject()) {
      out.writeCharacters(node.asText());
      return;
    }
    for (var member : node.properties()) {
      if (member.getValue().isArray()) {
        for (JsonNode item : member.getValue()) {
          element(out, member.getKey(), item);
        }
      } else {
        element(out, member.getKey(), member.getValue());
      }
    }
  }

  private static void element(XMLStreamWriter out, String name, JsonNode value)
      throws XMLStreamException {
    out.writeStartElement(name);
    write(out, value);
    out.writeEndElement();
  }
}
