package localcloud.lambda;

import java.util.Optional;

/** A function with its unpacked code and its workers. */
record RunningFunction(
    FunctionSettings settings,
    CodeCache.Code code,
    Optional<ClassArchive> archive,
    WorkerPool pool) {}
