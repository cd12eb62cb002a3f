package localcloud.lambda;

import com.sun.net.httpserver.HttpHandler;
import java.util.List;
import localcloud.deploy.ResourceType;
import localcloud.time.ClockWait;

/**
 * AWS Lambda in the local cloud. Mount {@link #runtimeApi()} at {@link #RUNTIME_API_PREFIX}; open
 * at the gateway and closed here is everything else. Closing ends every process it started.
 */
public final class LambdaRoom implements AutoCloseable {
  public static final String RUNTIME_API_PREFIX = RuntimeApi.PREFIX;

  private final RuntimeApi runtimeApi = new RuntimeApi();
  private final Permissions permissions = new Permissions();
  private final Functions functions;
  private final Invoker invoker;
  private final AsyncInvocations async;
  private final EventSourceMappings mappings;
  private final SourceCheck sources;

  /** Opens the service {@code lambda} at the gateway. */
  public LambdaRoom(Surroundings surroundings) {
    ClockWait wait = new ClockWait(surroundings.clock());
    this.functions = new Functions(surroundings, runtimeApi);
    this.invoker = new Invoker(functions, surroundings.metrics());
    this.async =
        new AsyncInvocations(
            functions,
            invoker,
            new Destinations(surroundings, functions),
            surroundings.clock(),
            wait);
    this.mappings = new EventSourceMappings(surroundings, functions, wait);
    this.sources = new SourceCheck(surroundings, functions);
    surroundings
        .gateway()
        .open(new LambdaService(functions, invoker, async, permissions, mappings));
    surroundings.gateway().add(new StreamWrites(mappings));
  }

  public List<ResourceType> resourceTypes() {
    return List.of(
        new FunctionType(functions),
        new VersionType(),
        new AliasType(),
        new PermissionType(permissions),
        new EventSourceMappingType(mappings, sources),
        new EventInvokeConfigType(async));
  }

  public HttpHandler runtimeApi() {
    return runtimeApi;
  }

  public Functions functions() {
    return functions;
  }

  public Invoker invoker() {
    return invoker;
  }

  /** Who may invoke which function, besides those whose role allows it. */
  public Permissions permissions() {
    return permissions;
  }

  @Override
  public void close() {
    mappings.close();
    async.close();
    functions.close();
  }
}
