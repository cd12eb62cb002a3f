package localcloud.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;

/** With a data directory, a pool outlives the process, and gives no password or token away. */
class KeptPoolTest {
  @TempDir Path data;
  @TempDir Path cdkOut;

  @Test
  void users_keys_groups_and_sessions_are_there_after_a_restart() {
    AuthenticationResultType tokens;
    try (PoolCloud before = new PoolCloud(data).deploy(cdkOut)) {
      before.user("ada", "Pool");
      before.sdk.adminAddUserToGroup(
          call -> call.userPoolId(before.id("Pool")).username("ada").groupName("readers"));
      tokens = before.signIn("ada", "Pool");
    }
    try (PoolCloud after = new PoolCloud(data)) {
      assertThat(after.get("access", "Authorization", tokens.accessToken()).statusCode())
          .isEqualTo(200);
      assertThat(after.claims().path("cognito:groups").asText()).isEqualTo("readers");
      assertThat(after.refresh(tokens.refreshToken(), "Pool").accessToken()).isNotEmpty();
      assertThat(after.signIn("ada", "Pool").accessToken()).isNotEmpty();
      after.sdk.revokeToken(
          call -> call.clientId(after.id("PoolClient")).token(tokens.refreshToken()));
    }
    try (PoolCloud later = new PoolCloud(data)) {
      assertThat(
              later
                  .sdk
                  .adminGetUser(call -> call.userPoolId(later.id("Pool")).username("ada"))
                  .enabled())
          .isTrue();
      assertThatThrownBy(() -> later.refresh(tokens.refreshToken(), "Pool"))
          .hasMessageContaining("Refresh Token has been revoked");
    }
  }

  @Test
  void no_file_has_a_password_or_a_token() throws IOException {
    AuthenticationResultType tokens;
    try (PoolCloud cloud = new PoolCloud(data).deploy(cdkOut)) {
      cloud.user("ada", "Pool");
      tokens = cloud.signIn("ada", "Pool");
    }
    List<String> secrets =
        List.of(
            PoolCloud.PASSWORD,
            "Temporary-1!",
            tokens.accessToken(),
            tokens.idToken(),
            tokens.refreshToken());
    assertThat(texts(data)).hasSizeGreaterThan(3);
    texts(data)
        .forEach(
            (file, text) -> assertThat(secrets.stream().filter(text::contains)).as(file).isEmpty());
  }

  @Test
  void hops_show_neither_passwords_nor_tokens() throws IOException {
    try (PoolCloud cloud = new PoolCloud(null).deploy(cdkOut)) {
      cloud.server.mount("/_localcloud/hops", cloud.hops::answer);
      cloud.user("ada", "Pool");
      AuthenticationResultType tokens = cloud.signIn("ada", "Pool");
      cloud.refresh(tokens.refreshToken(), "Pool");
      cloud.get("access", "Authorization", tokens.accessToken());
      cloud.get("id", "Authorization", "Bearer " + tokens.idToken());
      cloud.get("open", "Authorization", tokens.refreshToken());

      String hops = cloud.read("/_localcloud/hops?texts").body();

      assertThat(hops).contains("InitiateAuth", "[token]", "requestContext", cloud.id("Pool"));
      assertThat(hops)
          .doesNotContain(PoolCloud.PASSWORD, "Temporary-1!")
          .doesNotContain(tokens.accessToken(), tokens.idToken(), tokens.refreshToken());
      assertThat(hops).doesNotContain("eyJ");
    }
  }

  @Test
  void a_destroyed_pool_leaves_no_file() throws IOException {
    try (PoolCloud cloud = new PoolCloud(data).deploy(cdkOut)) {
      cloud.user("ada", "Pool");
      cloud.signIn("ada", "Pool");

      cloud.destroy();

      assertThat(texts(data.resolve("cognito"))).isEmpty();
    }
  }

  private static Map<String, String> texts(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(
            file.toString(), new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return texts;
  }
}
