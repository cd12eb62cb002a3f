package localcloud.process;

import java.net.InetSocketAddress;

/** The process at the client's end of a connection. */
sealed interface Sender {

  /** A function's process, or one that it has started. */
  record Function(long pid) implements Sender {}

  /** A process that belongs to no function, or one on another machine. */
  record Other() implements Sender {}

  /** It has closed the connection. */
  record Gone() implements Sender {}

  /** The system does not tell; only Linux does. */
  record Untold() implements Sender {}

  /**
   * @param sockets of the functions to look for
   */
  static Sender of(
      SocketTable table, InetSocketAddress client, InetSocketAddress server, OpenSockets sockets) {
    return switch (table.find(client, server)) {
      case SocketTable.Open(long socket) -> sockets.senderOf(socket);
      case SocketTable.Closed() -> new Gone();
      case SocketTable.Elsewhere() -> new Other();
      case SocketTable.Unreadable() -> new Untold();
    };
  }
}
