package localcloud.malformed;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** One kept connection that sends exactly the bytes that it is told, valid or not. */
final class RawHttp implements AutoCloseable {
  /**
   * An answer.
   *
   * @param status 0 if the connection ended without an answer
   */
  record Answer(int status, Map<String, String> headers, String body) {
    static final Answer NONE = new Answer(0, Map.of(), "");
  }

  private static final int PATIENCE_MILLIS = 60_000;

  private final int port;
  private Socket socket = new Socket();
  private InputStream in = InputStream.nullInputStream();

  RawHttp(int port) {
    this.port = port;
  }

  /**
   * Sends a request and reads its answer; a refused connection is opened again for the next one.
   */
  Answer send(byte[] request) throws IOException {
    if (!socket.isConnected() || socket.isClosed()) {
      socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(PATIENCE_MILLIS);
      in = new BufferedInputStream(socket.getInputStream());
    }
    try {
      socket.getOutputStream().write(request);
    } catch (IOException e) {
      // It may have been refused before all of it was sent; the answer says so.
    }
    Answer answer = answer(new String(request, 0, 5, StandardCharsets.ISO_8859_1));
    if (answer.status() == 0 || "close".equals(answer.headers().get("connection"))) {
      close();
    }
    return answer;
  }

  private Answer answer(String method) throws IOException {
    String status;
    try {
      status = line();
    } catch (java.net.SocketException e) {
      return Answer.NONE;
    }
    if (!status.startsWith("HTTP/1.1 ")) {
      return Answer.NONE;
    }
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
    }
    int code = Integer.parseInt(status.substring(9, 12));
    boolean bodiless = method.startsWith("HEAD") || code == 204 || code == 304;
    return new Answer(code, headers, bodiless ? "" : body(headers));
  }

  private String body(Map<String, String> headers) throws IOException {
    StringBuilder body = new StringBuilder();
    if (headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
      for (int size = chunk(); size > 0; size = chunk()) {
        body.append(text(size));
        line();
      }
      line();
    } else {
      body.append(text(Integer.parseInt(headers.getOrDefault("content-length", "0"))));
    }
    return body.toString();
  }

  private int chunk() throws IOException {
    return Integer.parseInt(line().strip().toLowerCase(Locale.ROOT), 16);
  }

  private String text(int length) throws IOException {
    return new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
