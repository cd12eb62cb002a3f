package localcloud.template.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import localcloud.template.function.Intrinsic;

/** What each intrinsic function takes. */
final class FunctionForms {
  private static final Set<String> KNOWN =
      Set.of(
          "Ref",
          "Condition",
          "Fn::And",
          "Fn::Base64",
          "Fn::Cidr",
          "Fn::Contains",
          "Fn::EachMemberEquals",
          "Fn::EachMemberIn",
          "Fn::Equals",
          "Fn::FindInMap",
          "Fn::ForEach",
          "Fn::GetAZs",
          "Fn::GetAtt",
          "Fn::GetStackOutput",
          "Fn::If",
          "Fn::ImportValue",
          "Fn::Join",
          "Fn::Length",
          "Fn::Not",
          "Fn::Or",
          "Fn::RefAll",
          "Fn::Select",
          "Fn::Split",
          "Fn::Sub",
          "Fn::ToJsonString",
          "Fn::Transform",
          "Fn::ValueOf",
          "Fn::ValueOfAll");

  private FunctionForms() {}

  static void check(JsonNode template) {
    for (String section : new String[] {"Conditions", "Resources", "Outputs"}) {
      template.path(section).forEach(entry -> FunctionUses.each(entry, FunctionForms::one));
    }
  }

  private static void one(Intrinsic function) {
    JsonNode given = function.argument();
    int size = given.isArray() ? given.size() : -1;
    if (!KNOWN.contains(function.name())) {
      throw Malformed.error("Encountered unsupported function: %s", function.name());
    }
    switch (function.name()) {
      case "Ref" -> form(given.isTextual(), "every Ref object must have a single String value.");
      case "Fn::GetAtt" ->
          form(
              size >= 2 && given.get(0).isTextual()
                  || given.isTextual() && given.asText().matches("[^.]+\\..+"),
              "every Fn::GetAtt object requires two non-empty parameters, the resource name and"
                  + " the resource attribute");
      case "Fn::Join" ->
          form(
              size == 2 && given.get(0).isTextual() && listOrFunction(given.get(1)),
              "every Fn::Join object requires two parameters, (1) a string delimiter and (2) a"
                  + " list of strings to be joined or a function that returns a list of strings"
                  + " (such as Fn::GetAZs) to be joined.");
      case "Fn::Sub" ->
          form(
              given.isTextual() || size == 2 && given.get(0).isTextual() && given.get(1).isObject(),
              "One or more Fn::Sub intrinsic functions don't specify expected arguments. Specify a"
                  + " string as first argument, and an optional second argument to specify a"
                  + " mapping of values to replace in the string");
      case "Fn::Select" ->
          form(
              size == 2 && listOrFunction(given.get(1)),
              "Fn::Select requires a list argument with two elements: an integer index and a list");
      case "Fn::Split" ->
          form(
              size == 2 && given.get(0).isTextual(),
              "every Fn::Split object requires two parameters, (1) a string delimiter and (2) a"
                  + " string to be split or a function that returns a string to be split.");
      case "Fn::If" ->
          form(
              size == 3 && given.get(0).isTextual(),
              "Fn::If requires a list argument"
                  + " with three elements: a condition's name and two values");
      case "Fn::FindInMap" ->
          form(
              size == 3 || size == 4,
              "every Fn::FindInMap object requires three parameters, the"
                  + " map name, map key and the attribute for return value");
      case "Fn::Equals" ->
          form(size == 2, "every Fn::Equals object requires a list of 2 string parameters.");
      case "Fn::Not" ->
          form(size == 1, "every Fn::Not object requires a list of 1 boolean parameter.");
      case "Fn::And", "Fn::Or" ->
          form(
              size >= 2 && size <= 10,
              "every "
                  + function.name()
                  + " object requires a list of at least 2 and at most 10 boolean parameters.");
      default -> {
        // The others are not supported here, which the deployment says.
      }
    }
  }

  private static boolean listOrFunction(JsonNode node) {
    return node.isArray() || FunctionUses.is(node);
  }

  private static void form(boolean right, String words) {
    if (!right) {
      throw Malformed.error("%s", words);
    }
  }
}
