package localcloud.lambda.function;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import localcloud.gateway.Gateway;
import localcloud.time.MovableClock;

/**
 * What Lambda needs from the rest of the cloud.
 *
 * @param endpoint the cloud's AWS endpoint; asked when a worker starts
 * @param accessKeys makes an access key id from a role's ARN and a function's name, by which the
 *     gateway tells the caller
 * @param temp a directory of the cloud's own; code and workers live below it
 * @param classArchives where archives of the functions' classes are kept, from one cloud to the
 *     next; functions start more slowly without
 */
public record LambdaDependencies(
    Gateway gateway,
    MovableClock clock,
    Supplier<URI> endpoint,
    BinaryOperator<String> accessKeys,
    FunctionOutput logs,
    MetricSink metrics,
    Path temp,
    Optional<Path> classArchives) {}
