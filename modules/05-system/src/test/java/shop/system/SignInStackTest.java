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
    assertThat(minutes("AccessToken")).as("minutes for which a token is good").isEqualTo(60);
    assertThat(minutes("IdToken")).as("minutes for which an ID token is good").isEqualTo(60);
    assertThat(minutes("RefreshToken"))
        .as("minutes for which a shopper stays signed in: 30 days")
        .isEqualTo(43_200);
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
    assertThat(client().get("EnableTokenRevocation"))
        .as("whether a refresh token can be revoked")
        .isEqualTo(true);
  }

  @Test
  void a_client_keeps_no_secret_and_asks_for_a_password() {
    assertThat(client().get("GenerateSecret")).as("whether it has a secret").isEqualTo(false);
    assertThat(client().get("ExplicitAuthFlows"))
        .as("how users sign in")
        .isEqualTo(List.of("ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"));
    assertThat(client().get("AllowedOAuthFlowsUserPoolClient"))
        .as("whether users may sign in by OAuth")
        .isEqualTo(false);
  }

  @Test
  void nobody_hears_whether_a_name_exists() {
    assertThat(client().get("PreventUserExistenceErrors"))
        .as("whether a sign-in hides that there is no such user")
        .isEqualTo("ENABLED");
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

  /** How long tokens of this kind are good. */
  private static int minutes(String kind) {
    assertThat(((Map<?, ?>) client().get("TokenValidityUnits")).get(kind))
        .as("the unit of %sValidity", kind)
        .isEqualTo("minutes");
    return ((Number) client().get(kind + "Validity")).intValue();
  }

  private static Map<?, ?> client() {
    var clients = template.findResources(CLIENT).values();
    assertThat(clients).as("the pool's clients").hasSize(1);
    return (Map<?, ?>) clients.iterator().next().get("Properties");
  }
}
