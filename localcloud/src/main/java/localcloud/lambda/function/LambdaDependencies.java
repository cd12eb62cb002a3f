package localcloud.lambda.function;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import localcloud.gateway.Gateway;
import localcloud.process.FunctionProcesses;
import localcloud.time.MovableClock;

/**
 * What Lambda needs from the rest of the cloud.
 *
 * @param endpoint the cloud's AWS endpoint; read when a worker starts
 * @param accessKeys makes an access key id from a role's ARN and a function's name; the gateway
 *     identifies the caller by it
 * @param processes is told of each process that is started
 * @param temp the cloud's own directory for code and workers
 * @param classArchives where class archives of the functions are kept from one cloud to the next;
 *     without them, functions start more slowly
 */
public record LambdaDependencies(
    Gateway gateway,
    MovableClock clock,
    Supplier<URI> endpoint,
    BinaryOperator<String> accessKeys,
    FunctionProcesses processes,
    FunctionOutput logs,
    MetricSink metrics,
    Path temp,
    Optional<Path> classArchives) {}
