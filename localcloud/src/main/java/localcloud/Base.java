package localcloud;

import java.nio.file.Path;
import localcloud.gateway.Gateway;
import localcloud.gateway.Identities;
import localcloud.process.FunctionProcesses;
import localcloud.time.MovableClock;
import localcloud.wire.Callers;
import localcloud.wire.WireServer;
import org.jspecify.annotations.Nullable;

/** What every service builds on: the clock, the gateway and places for files. */
record Base(
    Options options,
    MovableClock clock,
    Gateway gateway,
    Identities identities,
    FunctionProcesses processes,
    WireServer server,
    Path temp) {

  static Base open(Options options, Closing closing) {
    Gateway gateway = new Gateway();
    MovableClock clock = KeptClock.open(options.file("clock.json"));
    Identities identities = new Identities(clock);
    FunctionProcesses processes = new FunctionProcesses();
    Callers callers = new KnownCallers(identities, processes);
    return new Base(
        options,
        clock,
        gateway,
        identities,
        processes,
        closing.add(WireEndpoint.open(gateway, callers, options.address(), options.port())),
        closing.add(TempDirectory.create()).path());
  }

  /** A file or folder in the data directory; null if the cloud keeps nothing. */
  @Nullable Path kept(String name) {
    return options.file(name).orElse(null);
  }
}
