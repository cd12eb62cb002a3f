package shop.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import shop.foundation.stack.ShopStage;
import software.amazon.awscdk.App;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class SignInStackTest {
  private static final String CLIENT = "AWS::Cognito::UserPoolClient";

  private static Template template;

  @BeforeAll
  static void synthesize() {
    var props = SignInStackProps.of(ShopStage.DEV);
    template = Template.fromStack(new SignInStack(new App(), "SignInStack", props));
  }

  @Test
  void a_token_ends_with_its_hour_and_a_sign_in_after_a_month() {
    template.hasResourceProperties(
        CLIENT,
        Map.of(
            "AccessTokenValidity", 60,
            "IdTokenValidity", 60,
            "RefreshTokenValidity", 43_200,
            "TokenValidityUnits",
                Map.of("AccessToken", "minutes", "IdToken", "minutes", "RefreshToken", "minutes")));
  }

  @Test
  void a_client_is_found_by_its_name() {
    template.hasResourceProperties(
        CLIENT,
        Map.of(
            "ClientName",
            "shop-dev-client",
            "UserPoolId",
            Map.of("Ref", Match.stringLikeRegexp("^Shoppers"))));
  }

  @Test
  void whoever_signs_out_is_signed_out() {
    template.hasResourceProperties(CLIENT, Map.of("EnableTokenRevocation", true));
  }

  @Test
  void a_client_keeps_no_secret_and_asks_for_a_password() {
    template.hasResourceProperties(
        CLIENT,
        Map.of(
            "GenerateSecret",
            false,
            "ExplicitAuthFlows",
            List.of("ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"),
            "AllowedOAuthFlowsUserPoolClient",
            false));
  }

  @Test
  void nobody_hears_whether_a_name_exists() {
    template.hasResourceProperties(CLIENT, Map.of("PreventUserExistenceErrors", "ENABLED"));
    assertThat(template.findResources("AWS::Cognito::UserPoolGroup").toString())
        .contains("GroupName=shopkeeper");
  }

  /** A function gets its caller's groups joined by commas ({@code shop.foundation.aws.Claims}). */
  @Test
  void no_name_of_a_group_can_be_taken_for_two() {
    assertThat(template.findResources("AWS::Cognito::UserPoolGroup").values())
        .isNotEmpty()
        .allSatisfy(
            group ->
                assertThat(group.get("Properties"))
                    .asInstanceOf(InstanceOfAssertFactories.MAP)
                    .extractingByKey("GroupName")
                    .asString()
                    .doesNotContain(","));
  }
}
