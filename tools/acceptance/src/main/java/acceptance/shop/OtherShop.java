package acceptance.shop;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** Another shop, whose sign-in is like ours in everything. */
public final class OtherShop {
  public static final String STACK = "OtherSignInStack";

  private static final String OURS = "/acceptance/neighbours/signin/";

  private OtherShop() {}

  /** Writes an assembly with its sign-in into a folder. */
  public static void write(Path folder) {
    try {
      for (String file : List.of("manifest.json", "SignInStack.template.json")) {
        Files.writeString(folder.resolve(file), theirs(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param outputs of its stack
   */
  public static SignIn signIn(CognitoIdentityProviderClient pools, Map<String, String> outputs) {
    return SignIn.of(pools, Entry.of(outputs, "UserPoolId"), Entry.of(outputs, "ClientId"));
  }

  private static String theirs(String file) throws IOException {
    try (InputStream ours = OtherShop.class.getResourceAsStream(OURS + file)) {
      return new String(Objects.requireNonNull(ours).readAllBytes(), StandardCharsets.UTF_8)
          .replace("\"SignInStack\"", "\"" + STACK + "\"")
          .replace("/shop/dev/", "/other/");
    }
  }
}
