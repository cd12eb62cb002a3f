package localcloud.wire.connection;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads a single byte as it reads many, so that one method sees them all. */
abstract class ArrayInput extends FilterInputStream {
  ArrayInput(InputStream in) {
    super(in);
  }

  @Override
  public final int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }
}
