package localcloud.eventbridge;

import java.nio.file.Path;
import java.util.List;
import localcloud.deploy.ResourceType;
import localcloud.disk.KeptSwitches;
import localcloud.disk.OpenWork;
import localcloud.gateway.Gateway;
import localcloud.gateway.Service;
import localcloud.time.MovableClock;
import org.jspecify.annotations.Nullable;

/**
 * Amazon EventBridge in the local cloud. It calls its targets through the gateway, as any AWS
 * service calls another.
 */
public final class EventBridge implements AutoCloseable {
  private final Buses buses = new Buses();
  private final Router router;
  private final Schedules schedules;
  private final Replays replays;
  private final EventBridgeService service;
  private final List<ResourceType> resourceTypes;

  /**
   * @param dataDir where archives and undelivered events are kept; in memory if null
   * @param metrics receives what the rules do
   */
  public EventBridge(
      Gateway gateway, MovableClock clock, @Nullable Path dataDir, RuleMetrics metrics) {
    Archives archives = new Archives(clock, dataDir);
    TargetCalls calls = new TargetCalls(gateway);
    Delivery delivery = new Delivery(calls, new DeadLetterSender(calls, metrics), clock, metrics);
    this.router = new Router(archives, new UnderWay(dataDir), delivery, metrics);
    this.replays = new Replays(archives, buses, router, clock, work(dataDir));
    this.schedules = new Schedules(buses, router, clock);
    KeptSwitches switches =
        new KeptSwitches(dataDir == null ? null : dataDir.resolve("rules.json"));
    RuleCalls rules = new RuleCalls(buses, router, schedules, switches);
    this.service =
        new EventBridgeService(
            new PutEvents(buses, router, clock),
            new BusCalls(buses),
            rules,
            new ArchiveCalls(archives, buses, clock),
            replays,
            new EventLists(buses, archives, replays, clock));
    this.resourceTypes =
        List.of(
            new EventBusType(buses),
            new RuleType(buses, rules),
            new ArchiveType(archives, replays));
  }

  private static OpenWork work(@Nullable Path dataDir) {
    return new OpenWork(
        dataDir == null ? null : dataDir.resolve("replays.journal"),
        input -> input.required("EventSourceArn"));
  }

  public Service service() {
    return service;
  }

  public List<ResourceType> resourceTypes() {
    return resourceTypes;
  }

  /**
   * Continues the deliveries and replays that an earlier cloud has left in the same directory. Call
   * it when everything is deployed again: a target whose policy is missing would refuse them.
   */
  public void resume() {
    router.resume(buses.all().stream().flatMap(bus -> bus.rules().stream()).toList());
    replays.resume();
  }

  @Override
  public void close() {
    schedules.close();
    router.close();
  }
}
