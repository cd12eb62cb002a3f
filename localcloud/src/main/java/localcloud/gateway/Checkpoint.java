package localcloud.gateway;

import java.util.function.Function;

/**
 * Something that every call passes through on its way to a service; it may record, refuse, delay or
 * break the call.
 */
@FunctionalInterface
public interface Checkpoint {

  Reply pass(Call call, Function<Call, Reply> onwards);
}
