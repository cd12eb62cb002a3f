package localcloud.cognito;

import com.nimbusds.jose.jwk.JWKSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Keys for the pools of one cloud, which has two at a time, and these get different ones. All
 * clouds of this JVM share the keys, because it takes long to make them.
 */
final class SharedKeys implements Supplier<JWKSet> {
  private static final List<JWKSet> MADE = new ArrayList<>();
  private static final int POOLS = 2;

  private int given;

  @Override
  public JWKSet get() {
    synchronized (MADE) {
      int which = given++ % POOLS;
      if (which == MADE.size()) {
        MADE.add(RsaKeys.two());
      }
      return MADE.get(which);
    }
  }
}
