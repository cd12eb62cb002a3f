package localcloud.gateway;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The elements of a policy document by which access is decided here (IAM User Guide, "IAM JSON
 * policy element reference"). A resource type that takes policies lists these as its properties, so
 * that a template with another operator or condition key is refused with its name.
 */
public final class PolicyElements {
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
          "aws:PrincipalAccount");

  private PolicyElements() {}

  /** The property paths of a document at {@code path}. */
  public static Set<String> ofDocument(String path) {
    Set<String> paths = ofStatement(path + ".Statement");
    paths.addAll(List.of(path + ".Version", path + ".Id"));
    return paths;
  }

  /** The property paths of one statement, or of a list of them, at {@code path}. */
  public static Set<String> ofStatement(String path) {
    Set<String> paths = new HashSet<>();
    for (String element :
        List.of(
            "Sid",
            "Effect",
            "Action",
            "Resource",
            "Principal",
            "Principal.AWS",
            "Principal.Service")) {
      paths.add(path + "." + element);
    }
    for (String operator : OPERATORS) {
      CONDITION_KEYS.forEach(key -> paths.add(path + ".Condition." + operator + "." + key));
    }
    return paths;
  }
}
