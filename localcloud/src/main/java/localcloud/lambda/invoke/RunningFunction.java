package localcloud.lambda.invoke;

import java.util.Optional;
import localcloud.lambda.code.ClassArchive;
import localcloud.lambda.code.CodeCache;
import localcloud.lambda.function.FunctionSettings;
import localcloud.lambda.worker.WorkerPool;

/** A function with its unpacked code and its workers. */
public record RunningFunction(
    FunctionSettings settings,
    CodeCache.Code code,
    Optional<ClassArchive> archive,
    WorkerPool pool) {}
