package course.bench;

import org.slf4j.helpers.BasicMDCAdapter;
import org.slf4j.simple.SimpleServiceProvider;
import org.slf4j.spi.MDCAdapter;

/**
 * The simple logger, but it keeps the marks that code puts on its lines (SLF4J's MDC): a test asks
 * whether one was left behind.
 */
public final class MarkedLog extends SimpleServiceProvider {
  private final MDCAdapter marks = new BasicMDCAdapter();

  @Override
  public MDCAdapter getMDCAdapter() {
    return marks;
  }
}
