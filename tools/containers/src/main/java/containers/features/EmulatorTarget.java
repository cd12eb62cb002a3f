package containers.features;

import acceptance.deployed.DeployedTarget;
import acceptance.shop.SignIn;
import containers.CdkCli;
import containers.CloudContainer;
import containers.Emulator;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterType;

/** The shop on an emulator: started for a suite, and removed after it. */
abstract class EmulatorTarget extends DeployedTarget {
  private static final String SIGN_IN = "SignInStack";

  /** For the stacks that ask; nobody signs in. */
  private static final Map<String, String> NO_POOL =
      Map.of(
          SignIn.USER_POOL, "arn:aws:cognito-idp:us-east-1:000000000000:userpool/us-east-1_none",
          SignIn.CLIENT, "none");

  private final Emulator emulator;
  private @Nullable CloudContainer container;

  EmulatorTarget(Emulator emulator) {
    this.emulator = emulator;
  }

  @Override
  public final String name() {
    return emulator.toString();
  }

  @Override
  public final void start() {
    container = CloudContainer.start(emulator, CloudContainer.ANY_PORT);
    cdk(Path.of("target")).bootstrap();
  }

  @Override
  public final void deploy(Path cdkOut) {
    if (hasSignIn()) {
      cdk(cdkOut).deployAll();
    } else {
      standIn();
      cdk(cdkOut).deployAllBut(List.of(SIGN_IN));
    }
  }

  /** The neighbour of the catalogue is the sign-in. */
  @Override
  public final void deployNeighbour(Path cdkOut) {
    if (hasSignIn()) {
      cdk(cdkOut).deployAll();
    } else {
      standIn();
    }
  }

  @Override
  protected final void direct(AwsClientBuilder<?, ?> builder) {
    builder
        .endpointOverride(container().endpoint())
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")));
  }

  @Override
  public final URI reach(URI uri) {
    return container().reach(uri);
  }

  @Override
  public final void close() {
    super.close();
    if (container != null) {
      container.close();
    }
  }

  /** Where every scenario that signs in is left out, nobody needs a user pool. */
  private static boolean hasSignIn() {
    return !System.getProperty("cucumber.filter.tags", "").contains("not @sign-in");
  }

  private void standIn() {
    try (SsmClient parameters = client(SsmClient.builder())) {
      NO_POOL.forEach(
          (name, value) ->
              parameters.putParameter(
                  p -> p.name(name).type(ParameterType.STRING).value(value).overwrite(true)));
    }
  }

  private CdkCli cdk(Path cdkOut) {
    Path root = Path.of(System.getProperty("repository.root", "../.."));
    Path log = Path.of("target", name() + "-cdk.log");
    return new CdkCli(root, cdkOut, log, container().environment());
  }

  private CloudContainer container() {
    return Objects.requireNonNull(container, "the container is not started");
  }
}
