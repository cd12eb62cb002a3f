package localcloud.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import localcloud.assembly.Template;
import localcloud.gateway.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntrinsicsTest {

  private static final String TEMPLATE =
      """
      {
        "Parameters": {
          "Colour": {"Type": "String", "Default": "red"},
          "Bus": {"Type": "AWS::SSM::Parameter::Value<String>", "Default": "/library/bus"},
          "BootstrapVersion": {"Type": "AWS::SSM::Parameter::Value<String>", "Default": "/cdk/version"}
        },
        "Mappings": {"Sizes": {"us-east-1": {"small": "S", "list": ["a", "b"]}}},
        "Conditions": {
          "Red": {"Fn::Equals": [{"Ref": "Colour"}, "red"]},
          "Blue": {"Fn::Equals": [{"Ref": "Colour"}, "blue"]},
          "NotBlue": {"Fn::Not": [{"Condition": "Blue"}]},
          "Both": {"Fn::And": [{"Condition": "Red"}, {"Condition": "NotBlue"}]},
          "None": {"Fn::Or": [{"Condition": "Blue"}, {"Fn::Not": [{"Condition": "Red"}]}]}
        },
        "Resources": {"It": {"Type": "Any", "Properties": {"Value": %s}}}
      }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"Ref": "Colour"}                                         | "red"
          {"Ref": "Bus"}                                            | "library-dev"
          {"Ref": "Table"}                                          | "table-1"
          {"Ref": "AWS::AccountId"}                                 | "000000000000"
          {"Ref": "AWS::Partition"}                                 | "aws"
          {"Fn::GetAtt": ["Table", "Arn"]}       | "arn:aws:dynamodb:us-east-1:000000000000:table/table-1"
          {"Fn::GetAtt": "Table.Arn"}            | "arn:aws:dynamodb:us-east-1:000000000000:table/table-1"
          {"Fn::Join": ["-", ["a", {"Ref": "Table"}, {"Ref": "AWS::NoValue"}]]} | "a-table-1"
          {"Fn::Join": [",", {"Fn::Split": ["/", "a/b/"]}]}         | "a,b,"
          {"Fn::Sub": "x/${Table}/${!Table}/${AWS::Region}"}        | "x/table-1/${Table}/us-east-1"
          {"Fn::Sub": "${Table.Arn}/$index"} | "arn:aws:dynamodb:us-east-1:000000000000:table/table-1/$index"
          {"Fn::Sub": ["${Own}+${Table}", {"Own": {"Ref": "Colour"}}]} | "red+table-1"
          {"Fn::Select": ["1", {"Fn::Split": [":", "a:b"]}]}        | "b"
          {"Fn::If": ["Both", {"A": 1}, {"Ref": "AWS::NoValue"}]}   | {"A": 1}
          {"Fn::If": ["None", 1, 2]}                                | 2
          {"Fn::FindInMap": ["Sizes", {"Ref": "AWS::Region"}, "list"]} | ["a", "b"]
          {"Fn::ImportValue": "Queue:Arn"}                          | "arn:queue"
          {"Fn::Base64": "hello"}                                   | "aGVsbG8="
          [1, {"Ref": "AWS::NoValue"}, {"B": {"Ref": "AWS::NoValue"}}] | [1, {}]
          {"Condition": "Red"}                                      | {"Condition": "Red"}
          """)
  void an_intrinsic_is_replaced_with_its_value(String written, String resolved) {
    assertThat(resolve(written)).isEqualTo(Json.read(resolved));
  }

  @Test
  void an_invoke_url_becomes_one_that_works_here() {
    assertThat(
            resolve(
                    """
                    {"Fn::Join": ["", ["https://", {"Ref": "Api"}, ".execute-api.", {"Ref": "AWS::Region"},
                      ".", {"Ref": "AWS::URLSuffix"}, "/", {"Ref": "Stage"}, "/"]]}\
                    """)
                .asText())
        .isEqualTo("http://127.0.0.1:4566/execute-api/a1b2c3/prod/");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"Fn::Cidr": ["10.0.0.0/16", 1, 8]}    | Library/It: the intrinsic function Fn::Cidr is not supported here
          {"Ref": "AWS::Planet"}                 | Library: the pseudo parameter AWS::Planet is unknown
          {"Ref": "Nobody"}                      | Library: no resource or parameter is named Nobody
          {"Fn::GetAtt": ["Table", "Nothing"]}   | Library: Table has no attribute Nothing here
          {"Fn::ImportValue": "Other"}           | no stack exports Other
          {"Fn::Select": [2, ["a"]]}             | Fn::Select finds no element 2
          {"Fn::If": ["Unheard", 1, 2]}          | the condition Unheard is not declared
          "{{resolve:ssm:/a}}"                   | the dynamic reference {{resolve:ssm:/a}} is not supported
          """)
  void what_cannot_be_resolved_is_reported_by_name(String written, String message) {
    assertThatThrownBy(() -> resolve(written)).hasMessageContaining(message);
  }

  @Test
  void a_missing_ssm_parameter_is_named_with_a_remedy() {
    Evaluation evaluation = new Evaluation(template("1"), new FixedSurroundings(Map.of()));

    assertThatThrownBy(evaluation::checkParameters)
        .hasMessageContaining("Library/Bus: the SSM parameter /library/bus does not exist")
        .hasMessageContaining("aws ssm put-parameter --type String --name /library/bus");
  }

  @Test
  void the_bootstrap_version_needs_no_parameter() {
    new Evaluation(template("1"), FixedSurroundings.PLAIN).checkParameters();
  }

  private static com.fasterxml.jackson.databind.JsonNode resolve(String value) {
    Template template = template(value);
    return new Evaluation(template, FixedSurroundings.PLAIN)
        .properties(template.resources().get("It"))
        .path("Value");
  }

  private static Template template(String value) {
    return Template.parse("Library", Json.read(String.format(Locale.ROOT, TEMPLATE, value)));
  }
}
