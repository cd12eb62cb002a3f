package localcloud.wire;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import localcloud.gateway.Reply;

/** Writes an error as S3 does: see "REST error responses" in the Amazon S3 API Reference. */
final class S3Errors {
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

  private S3Errors() {}

  static byte[] of(Reply reply, String requestId) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter out = FACTORY.createXMLStreamWriter(text);
      out.writeStartElement("Error");
      element(out, "Code", WireResponses.errorCode(reply));
      element(out, "Message", reply.output().path("message").asText());
      element(out, "RequestId", requestId);
      out.writeEndElement();
      out.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Cannot write the error as XML", e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void element(XMLStreamWriter out, String name, String text)
      throws XMLStreamException {
    out.writeStartElement(name);
    out.writeCharacters(text);
    out.writeEndElement();
  }
}
