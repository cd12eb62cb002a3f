package localcloud.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import localcloud.gateway.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a template may say of a pool, what it may change, and what is refused by name. */
class UnsupportedPoolTest {
  private static final Map<String, String> REFUSED =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("Pool {'LambdaConfig': {'PreSignUp': 'arn'}}", "LambdaConfig"),
              Map.entry("Pool {'MfaConfiguration': 'ON'}", "MfaConfiguration ON"),
              Map.entry("Pool {'EnabledMfas': ['SOFTWARE_TOKEN_MFA']}", "EnabledMfas"),
              Map.entry("Pool {'UsernameAttributes': ['email']}", "UsernameAttributes"),
              Map.entry("Pool {'AliasAttributes': ['email']}", "AliasAttributes"),
              Map.entry("Pool {'SmsConfiguration': {'SnsCallerArn': 'x'}}", "SmsConfiguration"),
              Map.entry(
                  "Pool {'AutoVerifiedAttributes': ['phone_number']}",
                  "AutoVerifiedAttributes phone_number"),
              Map.entry("Pool {'Schema': [{'Name': 'shoeSize'}]}", "Schema.Name shoeSize"),
              Map.entry(
                  "Pool {'Policies': {'PasswordPolicy': {'MinimumLength': 5}}}", "MinimumLength"),
              Map.entry("PoolClient {'GenerateSecret': true}", "GenerateSecret true"),
              Map.entry("PoolClient {'ExplicitAuthFlows': []}", "ExplicitAuthFlows (absent)"),
              Map.entry(
                  "PoolClient {'ExplicitAuthFlows': ['ALLOW_USER_SRP_AUTH']}",
                  "ExplicitAuthFlows ALLOW_USER_SRP_AUTH"),
              Map.entry(
                  "PoolClient {'AllowedOAuthFlows': ['code'], 'CallbackURLs': ['https://x']}",
                  "AllowedOAuthFlows"),
              Map.entry("PoolClient {'EnableTokenRevocation': false}", "EnableTokenRevocation"),
              Map.entry("PoolClient {'AccessTokenValidity': 25}", "Invalid range"),
              Map.entry("Readers {'RoleArn': 'arn'}", "RoleArn"),
              Map.entry("Readers {'GroupName': 'a,keepers'}", "GroupName a,keepers"),
              Map.entry("Each {'Type': 'TOKEN'}", "Type TOKEN"),
              Map.entry("Each {'ProviderARNs': ['arn:aws:x']}", "Invalid Cognito provider ARN"),
              Map.entry("Each {'AuthorizerResultTtlInSeconds': 3601}", "from 0 to 3600"),
              Map.entry("Each {'IdentitySource': 'method.request.querystring.x'}", "header"),
              Map.entry("idGet {'AuthorizationType': 'CUSTOM'}", "AuthorizationType CUSTOM")));

  private final PoolCloud cloud = new PoolCloud(null);

  @AfterEach
  void stop() {
    cloud.close();
  }

  @Test
  void whatever_is_not_supported_is_named(@TempDir Path cdkOut) {
    REFUSED.forEach(
        (change, name) ->
            assertThatThrownBy(() -> cloud.deploy(cdkOut, changed(change)))
                .as(change)
                .hasMessageContaining(name)
                .hasMessageContaining("Library/" + change.substring(0, change.indexOf(' '))));
  }

  @Test
  void a_pool_and_its_client_change_in_place_and_keep_their_users(@TempDir Path cdkOut) {
    cloud.deploy(cdkOut);
    cloud.user("ada", "Pool");
    String id = cloud.id("Pool");
    String client = cloud.id("PoolClient");

    ObjectNode next = changed("Pool {'Policies': {'PasswordPolicy': {'MinimumLength': 20}}}");
    change(
        next,
        "PoolClient {'AccessTokenValidity': 5, 'PreventUserExistenceErrors': 'ENABLED',"
            + " 'TokenValidityUnits': {'AccessToken': 'minutes'}}");
    cloud.deploy(cdkOut, next);

    assertThat(cloud.id("Pool")).isEqualTo(id);
    assertThat(cloud.id("PoolClient")).isEqualTo(client);
    assertThat(cloud.signIn("ada", "Pool").expiresIn()).isEqualTo(300);
    assertThatThrownBy(() -> cloud.user("eve", "Pool")).hasMessageContaining("not long enough");
    assertThatThrownBy(() -> cloud.trySignIn("eve", "Wrong-Horse-7", "Pool"))
        .hasMessageContaining("Incorrect username or password.");
  }

  @Test
  void a_change_that_would_need_another_pool_is_refused(@TempDir Path cdkOut) {
    cloud.deploy(cdkOut);
    for (String change :
        new String[] {
          "Pool {'UsernameConfiguration': {'CaseSensitive': false}}",
          "Pool {'Schema': [{'Name': 'email', 'Required': true}]}"
        }) {
      assertThatThrownBy(() -> cloud.deploy(cdkOut, changed(change)))
          .hasMessageContaining("Updates are not allowed for property");
    }
  }

  @Test
  void a_protected_pool_cannot_be_deleted(@TempDir Path cdkOut) {
    cloud.deploy(cdkOut, changed("Pool {'DeletionProtection': 'ACTIVE'}"));
    cloud.user("ada", "Pool");

    assertThatThrownBy(cloud::destroy).hasMessageContaining("deletion protection is activated");

    assertThat(cloud.sdk.listUserPools(call -> call.maxResults(9)).userPools()).hasSize(1);
  }

  @Test
  void only_administrators_make_users_if_the_pool_says_so(@TempDir Path cdkOut) {
    cloud.deploy(
        cdkOut, changed("Pool {'AdminCreateUserConfig': {'AllowAdminCreateUserOnly': true}}"));

    assertThatThrownBy(
            () ->
                cloud.sdk.signUp(
                    call ->
                        call.clientId(cloud.id("PoolClient"))
                            .username("eve")
                            .password(PoolCloud.PASSWORD)))
        .hasMessageContaining("SignUp is not permitted for this user pool");
    cloud.user("ada", "Pool");
  }

  private static ObjectNode changed(String change) {
    ObjectNode template = Library.template();
    change(template, change);
    return template;
  }

  /** A logical id, and the properties to set, with apostrophes. */
  private static void change(ObjectNode template, String change) {
    int space = change.indexOf(' ');
    JsonNode resource = template.path("Resources").path(change.substring(0, space));
    ((ObjectNode) resource.path("Properties"))
        .setAll((ObjectNode) Json.read(change.substring(space).replace('\'', '"')));
  }
}
