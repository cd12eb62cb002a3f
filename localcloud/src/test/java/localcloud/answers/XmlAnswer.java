package localcloud.answers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import localcloud.gateway.Json;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads an answer of S3 as the model of its shape says, so that it can be checked like JSON. */
record XmlAnswer(Map<String, JsonNode> shapes) {

  JsonNode read(byte[] xml, JsonNode shape) {
    try {
      Element root =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(xml))
              .getDocumentElement();
      // The one structure that is its own value: <LocationConstraint>eu-west-1</…>.
      return shape.at("/members/LocationConstraint").isMissingNode()
          ? value(root, shape)
          : location(root);
    } catch (Exception e) {
      throw new IllegalStateException("not XML", e);
    }
  }

  private static ObjectNode location(Element root) {
    String region = root.getTextContent();
    return region.isEmpty() ? Json.object() : Json.object().put("LocationConstraint", region);
  }

  private JsonNode value(Element element, JsonNode shape) {
    String text = element.getTextContent();
    return switch (shape.path("type").asText()) {
      case "structure" -> structure(element, shape);
      case "list" -> {
        ArrayNode list = Json.array();
        JsonNode item = shapes.get(shape.at("/member/shape").asText());
        children(element).values().forEach(all -> all.forEach(one -> list.add(value(one, item))));
        yield list;
      }
      case "integer", "long", "float", "double" -> DecimalNode.valueOf(new BigDecimal(text));
      case "boolean" -> BooleanNode.valueOf(text.equals("true"));
      default -> TextNode.valueOf(text);
    };
  }

  private ObjectNode structure(Element element, JsonNode shape) {
    ObjectNode structure = Json.object();
    Map<String, JsonNode> members = new LinkedHashMap<>();
    for (var member : shape.path("members").properties()) {
      members.put(
          member.getValue().path("locationName").asText(member.getKey()), member.getValue());
    }
    children(element)
        .forEach(
            (name, all) -> {
              JsonNode inner =
                  shapes.get(members.getOrDefault(name, Json.object()).path("shape").asText());
              if (inner == null) {
                structure.put(name, all.getFirst().getTextContent());
              } else if (inner.path("flattened").asBoolean()) {
                JsonNode item = shapes.get(inner.at("/member/shape").asText());
                all.forEach(one -> structure.withArray(name).add(value(one, item)));
              } else {
                structure.set(name, value(all.getFirst(), inner));
              }
            });
    return structure;
  }

  private static Map<String, List<Element>> children(Element element) {
    Map<String, List<Element>> children = new LinkedHashMap<>();
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        children.computeIfAbsent(inner.getTagName(), any -> new ArrayList<>()).add(inner);
      }
    }
    return children;
  }
}
