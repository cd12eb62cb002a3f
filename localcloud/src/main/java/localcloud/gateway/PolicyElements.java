package localcloud.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The policy elements that the local cloud evaluates to decide on access (IAM User Guide, "IAM JSON
 * policy element reference"). A resource type that takes policies lists these as its properties, so
 * a template with any other operator or condition key is refused by name.
 */
public final class PolicyElements {
  private static final Set<String> ELEMENTS =
      Set.of("Sid", "Effect", "Action", "Resource", "Principal", "Condition");

  public static final List<String> OPERATORS =
      List.of(
          "Bool",
          "StringEquals",
          "StringNotEquals",
          "StringLike",
          "StringNotLike",
          "ArnEquals",
          "ArnNotEquals",
          "ArnLike",
          "ArnNotLike");

  public static final List<String> CONDITION_KEYS =
      List.of(
          "aws:SecureTransport",
          "aws:SourceArn",
          "aws:SourceAccount",
          "aws:PrincipalArn",
          "aws:PrincipalAccount",
          "aws:ResourceAccount",
          "s3:ResourceAccount",
          // The local cloud has no key management, so a condition on it never holds.
          "kms:ViaService");

  private PolicyElements() {}

  /** The path of the first element of a document that is not supported here. */
  public static Optional<String> firstUnknown(JsonNode document) {
    JsonNode statements = document.path("Statement");
    for (JsonNode statement : statements.isArray() ? statements : Json.array().add(statements)) {
      for (var element : statement.properties()) {
        if (!ELEMENTS.contains(element.getKey())) {
          return Optional.of(element.getKey());
        }
      }
      for (var operator : statement.path("Condition").properties()) {
        for (var key : operator.getValue().properties()) {
          if (!OPERATORS.contains(operator.getKey()) || !CONDITION_KEYS.contains(key.getKey())) {
            return Optional.of("Condition." + operator.getKey() + "." + key.getKey());
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The property paths of a document at {@code path}; its Statement may be an object or a list. */
  public static Set<String> ofDocument(String path) {
    Set<String> paths = new HashSet<>(List.of(path + ".Version", path + ".Id"));
    for (String element :
        List.of(
            "Sid",
            "Effect",
            "Action",
            "Resource",
            "Principal",
            "Principal.AWS",
            "Principal.Service")) {
      paths.add(path + ".Statement." + element);
    }
    for (String operator : OPERATORS) {
      CONDITION_KEYS.forEach(
          key -> paths.add(path + ".Statement.Condition." + operator + "." + key));
    }
    return paths;
  }
}
