package localcloud.s3;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import localcloud.gateway.AwsException;

/** The parts that a caller wants to be put together (API Reference, "CompleteMultipartUpload"). */
final class CompletedParts {
  private static final String SUM = "Checksum";
  private static final XMLInputFactory FACTORY = factory();

  /**
   * @param etag without quotation marks
   * @param sums by the names of their elements, such as {@code ChecksumCRC32}
   */
  record Part(int number, String etag, Map<String, String> sums) {

    /** Whether these are the bytes that the caller means. */
    boolean names(byte[] bytes) {
      return Digests.md5(bytes).equals(etag)
          && sums.entrySet().stream()
              .allMatch(sum -> sum.getValue().equals(of(sum.getKey(), bytes)));
    }

    private static String of(String element, byte[] bytes) {
      String name = element.substring(SUM.length()).toLowerCase(Locale.ROOT);
      Function<byte[], byte[]> known = Sums.ALL.get(name);
      if (known == null) {
        throw AwsException.notImplemented("The local cloud computes no " + element);
      }
      return Base64.getEncoder().encodeToString(known.apply(bytes));
    }
  }

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
      Map<String, String> sums = new TreeMap<>();
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamReader.START_ELEMENT) {
          switch (reader.getLocalName()) {
            case "PartNumber" -> number = Integer.parseInt(reader.getElementText().strip());
            case "ETag" -> etag = reader.getElementText().strip().replace("\"", "");
            default -> {
              if (reader.getLocalName().startsWith(SUM)) {
                sums.put(reader.getLocalName(), reader.getElementText().strip());
              }
            }
          }
        } else if (event == XMLStreamReader.END_ELEMENT && reader.getLocalName().equals("Part")) {
          parts.add(new Part(number, etag, Map.copyOf(sums)));
          sums.clear();
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
