package localcloud.s3;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import localcloud.gateway.AwsException;

/** The parts that a caller wants to be put together (API Reference, "CompleteMultipartUpload"). */
final class CompletedParts {
  private static final XMLInputFactory FACTORY = factory();

  /**
   * @param etag without quotation marks
   */
  record Part(int number, String etag) {}

  private CompletedParts() {}

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  static List<Part> of(byte[] xml) {
    List<Part> parts = new ArrayList<>();
    try {
      XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(xml));
      int number = 0;
      String etag = "";
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamReader.START_ELEMENT) {
          switch (reader.getLocalName()) {
            case "PartNumber" -> number = Integer.parseInt(reader.getElementText().strip());
            case "ETag" -> etag = reader.getElementText().strip().replace("\"", "");
            default -> {}
          }
        } else if (event == XMLStreamReader.END_ELEMENT && reader.getLocalName().equals("Part")) {
          parts.add(new Part(number, etag));
          number = 0;
          etag = "";
        }
      }
    } catch (XMLStreamException | NumberFormatException e) {
      throw malformed();
    }
    if (parts.isEmpty()) {
      throw malformed();
    }
    return parts;
  }

  private static AwsException malformed() {
    return new AwsException(
        400,
        "MalformedXML",
        "The XML you provided was not well-formed or did not validate against our published"
            + " schema");
  }
}
