package localcloud.lambda;

/** A function with its unpacked code and its workers. */
record RunningFunction(FunctionSettings settings, CodeCache.Code code, WorkerPool pool) {}
