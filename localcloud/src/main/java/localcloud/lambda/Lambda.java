package localcloud.lambda;

import com.sun.net.httpserver.HttpHandler;
import java.nio.file.Path;
import java.util.List;
import localcloud.deploy.ResourceType;
import localcloud.disk.KeptSwitches;
import localcloud.disk.OpenWork;
import localcloud.gateway.Checkpoint;
import localcloud.gateway.Gateway;
import localcloud.gateway.Service;
import localcloud.lambda.function.LambdaDependencies;
import localcloud.lambda.function.Permissions;
import localcloud.lambda.function.Qualifiers;
import localcloud.lambda.invoke.AsyncInvocations;
import localcloud.lambda.invoke.Functions;
import localcloud.lambda.invoke.IdleWatch;
import localcloud.lambda.invoke.Invoker;
import localcloud.lambda.runtimeapi.RuntimeApi;
import localcloud.lambda.source.EventSourceMappings;
import localcloud.lambda.source.stream.StreamPositions;
import localcloud.lambda.type.LambdaTypes;
import localcloud.time.ClockWait;
import org.jspecify.annotations.Nullable;

/**
 * AWS Lambda in the local cloud. Mount {@link #runtimeApi()} at {@link #RUNTIME_API_PREFIX}, and
 * pass every call through {@link #streamWrites()}. Closing it stops every process it has started.
 */
public final class Lambda implements AutoCloseable {
  public static final String RUNTIME_API_PREFIX = RuntimeApi.PREFIX;

  private final RuntimeApi runtimeApi;
  private final Gateway gateway;
  private final Path changedCode;
  private final Qualifiers qualifiers = new Qualifiers();
  private final Permissions permissions;
  private final Functions functions;
  private final Invoker invoker;
  private final AsyncInvocations async;
  private final EventSourceMappings mappings;
  private final IdleWatch idle;

  /**
   * @param positions where stream mappings record how far they have read
   * @param switches the mappings that calls have enabled or disabled
   * @param permissions who may invoke which function, apart from callers whose role allows it
   * @param asynchronous the accepted asynchronous invocations
   */
  public Lambda(
      LambdaDependencies surroundings,
      StreamPositions positions,
      KeptSwitches switches,
      Permissions permissions,
      OpenWork asynchronous) {
    this.gateway = surroundings.gateway();
    this.changedCode = surroundings.temp().resolve("changed");
    this.permissions = permissions;
    this.runtimeApi = new RuntimeApi(surroundings.processes());
    ClockWait wait = new ClockWait(surroundings.clock());
    this.functions = new Functions(surroundings, runtimeApi);
    this.invoker = new Invoker(functions, surroundings.metrics());
    this.async = new AsyncInvocations(surroundings, functions, invoker, wait, asynchronous);
    this.mappings = new EventSourceMappings(surroundings, functions, positions, switches, wait);
    this.idle = new IdleWatch(functions, wait);
  }

  /**
   * The accepted asynchronous invocations in a file.
   *
   * @param file in memory if null
   */
  public static OpenWork invocations(@Nullable Path file) {
    return new OpenWork(file, AsyncInvocations::check);
  }

  public List<ResourceType> resourceTypes() {
    return LambdaTypes.of(functions, qualifiers, permissions, mappings, async);
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

  public Service service() {
    return new LambdaService(
        functions,
        new InvokeCall(functions, qualifiers, invoker, async),
        new FunctionChanges(
            functions, qualifiers, new UploadedCode(new CodeInS3(gateway), changedCode)),
        new QualifierCalls(functions, qualifiers),
        permissions,
        new MappingCalls(mappings));
  }

  /** A checkpoint that notices writes to tables and has their streams read at once. */
  public Checkpoint streamWrites() {
    return mappings.writes();
  }

  /**
   * Continues the asynchronous invocations that an earlier cloud has left; call it when everything
   * is deployed again.
   */
  public void resume() {
    async.resume();
  }

  @Override
  public void close() {
    idle.close();
    mappings.close();
    async.close();
    functions.close();
  }
}
