package localcloud.wire.connection;

import java.io.IOException;
import java.io.InputStream;

/** A request's body; a client that breaks it off or sends it wrong is told so. */
final class RequestBody extends ArrayInput {
  private final Connection connection;

  RequestBody(InputStream in, Connection connection) {
    super(in);
    this.connection = connection;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    try {
      return in.read(bytes, offset, length);
    } catch (IOException e) {
      connection.refuse(RawRefusal.NOT_HTTP);
      throw e;
    } catch (IndexOutOfBoundsException e) {
      // A chunk's length that is larger than an int.
      connection.refuse(RawRefusal.NOT_HTTP);
      throw new IOException("A chunk of the request is too long", e);
    }
  }
}
