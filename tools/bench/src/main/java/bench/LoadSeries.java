package bench;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Measures, block by block, one kind of request to one shop. */
final class LoadSeries {
  private final CloudProcess shop;
  private final String label;
  private final Runnable request;
  private final Samples answers = new Samples();
  private final Samples blocks = new Samples();
  private Cpu cpu = Cpu.NONE;
  private int requests;

  LoadSeries(CloudProcess shop, Runnable request) {
    this(shop, shop.label(), request);
  }

  LoadSeries(CloudProcess shop, String label, Runnable request) {
    this.shop = shop;
    this.label = label;
    this.request = request;
  }

  String label() {
    return label;
  }

  /** Sends as many requests from each client. */
  void block(int clients, int each) {
    Cpu before = Cpu.of(shop);
    blocks.time(() -> send(clients, each));
    cpu = cpu.plus(Cpu.of(shop).minus(before));
    requests += clients * each;
  }

  private void send(int clients, int each) {
    try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
      for (Future<?> client :
          IntStream.range(0, clients).mapToObj(i -> threads.submit(() -> send(each))).toList()) {
        client.get();
      }
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void send(int count) {
    Samples own = new Samples();
    for (int i = 0; i < count; i++) {
      own.time(request);
    }
    synchronized (answers) {
      answers.addAll(own);
    }
  }

  /** The median block's requests in a second. */
  double perSecond() {
    return requests / (double) blocks.count() / blocks.median() * 1_000;
  }

  Samples answers() {
    return answers;
  }

  Cpu cpu() {
    return cpu.per(requests);
  }
}
