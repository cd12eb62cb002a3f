package localcloud.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import localcloud.disk.KeptFileException;
import localcloud.gateway.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameExistsException;

/** A name has one user, and a sub leads to its own user, whoever comes and goes at once. */
class OneUserANameTest {
  private static final int NAMES = 25;
  private static final int OF_EACH = 6;

  @TempDir Path data;
  @TempDir Path cdkOut;

  @Test
  void a_name_has_one_user_though_many_delete_and_take_it_at_once() throws Exception {
    try (PoolCloud cloud = new PoolCloud(data).deploy(cdkOut);
        ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < NAMES; i++) {
        String name = "name" + i;
        cloud.user(name, "Pool");
        String token = cloud.signIn(name, "Pool").accessToken();
        List<Runnable> calls = new ArrayList<>();
        for (int j = 0; j < OF_EACH; j++) {
          calls.add(() -> cloud.sdk.deleteUser(call -> call.accessToken(token)));
          calls.add(
              () ->
                  cloud.sdk.adminDeleteUser(
                      call -> call.userPoolId(cloud.id("Pool")).username(name)));
          calls.add(() -> signUp(cloud, name));
        }
        atOnce(crowd, calls);
      }
      List<String> names = names(cloud);
      assertThat(names).doesNotHaveDuplicates();
      assertThat(keptNames()).containsExactlyInAnyOrderElementsOf(names);
      everySubIsItsOwn(cloud);
    }
    try (PoolCloud after = new PoolCloud(data)) {
      assertThat(keptNames()).containsExactlyInAnyOrderElementsOf(names(after));
      everySubIsItsOwn(after);
    }
  }

  private static void atOnce(ExecutorService crowd, List<Runnable> calls) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    var running =
        calls.stream()
            .map(
                one ->
                    crowd.submit(
                        () -> {
                          start.await();
                          try {
                            one.run();
                          } catch (CognitoIdentityProviderException e) {
                            assertThat(e.statusCode()).isEqualTo(400);
                          }
                          return null;
                        }))
            .toList();
    start.countDown();
    for (var one : running) {
      one.get();
    }
  }

  private static void signUp(PoolCloud cloud, String name) {
    cloud.sdk.signUp(
        call -> call.clientId(cloud.id("PoolClient")).username(name).password(PoolCloud.PASSWORD));
  }

  private static List<UserType> users(PoolCloud cloud) {
    return cloud.sdk.listUsers(call -> call.userPoolId(cloud.id("Pool"))).users();
  }

  private static List<String> names(PoolCloud cloud) {
    return users(cloud).stream().map(UserType::username).toList();
  }

  private static void everySubIsItsOwn(PoolCloud cloud) {
    for (UserType user : users(cloud)) {
      String sub = user.attributes().getFirst().value();
      var found = cloud.sdk.adminGetUser(call -> call.userPoolId(cloud.id("Pool")).username(sub));
      assertThat(found.username()).isEqualTo(user.username());
      assertThat(found.userAttributes().getFirst().value()).isEqualTo(sub);
    }
  }

  private List<String> keptNames() throws IOException {
    return files().stream().map(file -> read(file).path("name").asText()).toList();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(data.resolve("cognito"))) {
      return files.filter(file -> file.getParent().endsWith("users")).toList();
    }
  }

  private static JsonNode read(Path file) {
    try {
      return Json.read(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void two_kept_users_with_one_name_are_named_when_the_cloud_starts() throws IOException {
    try (PoolCloud cloud = new PoolCloud(data).deploy(cdkOut)) {
      cloud.user("ada", "Pool");
    }
    Path kept = files().getFirst();
    String second = "00000000-0000-4000-8000-000000000000";
    var copy = (ObjectNode) read(kept);
    Files.write(kept.resolveSibling(second + ".json"), Json.bytes(copy.put("sub", second)));

    assertThatThrownBy(() -> new PoolCloud(data))
        .isInstanceOf(KeptFileException.class)
        .hasMessageContaining("Two users of a pool are called ada")
        .hasMessageContaining(second)
        .hasMessageContaining(kept.getFileName().toString());
  }

  @Test
  void nobody_is_called_as_anothers_sub_however_it_is_written() {
    try (PoolCloud cloud = new PoolCloud(null).deploy(cdkOut)) {
      cloud.user("ada", "Pool");
      String sub = users(cloud).getFirst().attributes().getFirst().value();
      String mixed = sub.substring(0, 18) + sub.substring(18).toUpperCase(Locale.ROOT);
      for (String name : List.of(sub, sub.toUpperCase(Locale.ROOT), mixed)) {
        assertThatThrownBy(() -> signUp(cloud, name))
            .as(name)
            .isInstanceOf(UsernameExistsException.class);
        assertThatThrownBy(() -> cloud.user(name, "Pool"))
            .as(name)
            .isInstanceOf(UsernameExistsException.class);
      }
      everySubIsItsOwn(cloud);
      signUp(cloud, "5c0d1f3e-0000-4000-8000-000000000000");
    }
  }
}
