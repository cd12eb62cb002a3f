package localcloud.process;

import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.Set;

/** The process at the client's end of a connection. */
sealed interface Sender {

  /** A function's process, or one that it has started, directly or not. */
  record Function(long pid) implements Sender {}

  /** A process that belongs to no function, or one on another machine. */
  record Other() implements Sender {}

  /** It has closed the connection. */
  record Gone() implements Sender {}

  /** Only Linux tells whose a connection is. */
  record Untold() implements Sender {}

  /**
   * @param functions the process ids to look for
   */
  static Sender of(InetSocketAddress client, InetSocketAddress server, Set<Long> functions) {
    return switch (SocketTable.find(client, server)) {
      case SocketTable.Open(long inode) -> holder(inode, functions);
      case SocketTable.Closed closed -> new Gone();
      case SocketTable.Elsewhere elsewhere -> new Other();
      case SocketTable.Unreadable unreadable -> new Untold();
    };
  }

  private static Sender holder(long inode, Set<Long> functions) {
    Optional<Long> function =
        functions.stream().filter(pid -> OpenSockets.has(pid, inode)).findFirst();
    return function.or(() -> ancestorOfHolder(inode, functions)).<Sender>map(Function::new).orElseGet(Other::new);
  }

  private static Optional<Long> ancestorOfHolder(long inode, Set<Long> functions) {
    return ProcessHandle.current()
        .descendants()
        .filter(process -> !functions.contains(process.pid()))
        .flatMap(process -> ancestorIn(functions, process).stream().filter(pid -> OpenSockets.has(process.pid(), inode)))
        .findFirst();
  }

  private static Optional<Long> ancestorIn(Set<Long> functions, ProcessHandle process) {
    return process
        .parent()
        .flatMap(
            parent ->
                functions.contains(parent.pid())
                    ? Optional.of(parent.pid())
                    : ancestorIn(functions, parent));
  }
}
