package localcloud.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import localcloud.assembly.Template;
import localcloud.gateway.Json;
import localcloud.template.function.Mentions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"Transform": "AWS::Serverless-2016-10-31"} | Library: the section Transform is not supported here
          {"Rules": {"Mine": {}}}                     | Library: the rule Mine is not supported here
          {"Outputs": {"Url": {"Condidion": "X"}}}    | Library/Url: the key Condidion is not supported here
          {"Resources": {"Q": {"CreationPolicy": {}}}} | Library/Q: the resource key CreationPolicy is not supported
          {"Resources": {"Q": {"DeletionPolicy": "Snapshot"}}} | Library/Q: the DeletionPolicy Snapshot is not supported
          """)
  void what_a_template_may_not_use_is_named(String template, String message) {
    assertThatThrownBy(() -> Template.parse("Library", Json.read(template)))
        .hasMessageContaining(message);
  }

  @Test
  void a_resource_mentions_what_it_refers_to_however_it_is_written() {
    Template template =
        Template.parse(
            "Library",
            Json.read(
                """
                {"Resources": {"It": {"Type": "T", "DependsOn": ["A"], "Properties": {
                  "P": [{"Ref": "B"}, {"Fn::GetAtt": ["C", "Arn"]}, {"Fn::GetAtt": "D.Arn"}],
                  "Q": {"Fn::Sub": ["${E}/${F.Arn}/${!G}/${Own}", {"Own": {"Ref": "H"}}]}}}}}\
                """));

    assertThat(Mentions.of(template.resources().get("It")))
        .containsExactlyInAnyOrder("A", "B", "C", "D", "E", "F", "H");
  }
}
