package localcloud.hops;

import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Trace ids as AWS X-Ray writes them: {@code Root=1-<seconds, hex>-<96 random bits, hex>}. */
public final class Traces {
  private static final Pattern ROOT = Pattern.compile("(?:Root=)?(1-[0-9a-f]{8}-[0-9a-f]{24})");

  private Traces() {}

  /** A new tracing header for a request that brings none. */
  public static String newHeader(Instant now) {
    byte[] random = new byte[12];
    ThreadLocalRandom.current().nextBytes(random);
    HexFormat hex = HexFormat.of();
    return "Root=1-" + hex.toHexDigits((int) now.getEpochSecond()) + "-" + hex.formatHex(random);
  }

  /** The trace id in a header, or null. */
  public static @Nullable String root(@Nullable String header) {
    Matcher root = ROOT.matcher(header == null ? "" : header);
    return root.find() ? root.group(1) : null;
  }
}
