package localcloud.process;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which functions have which sockets open, as Linux lists them (proc_pid_fd(5)). */
final class OpenSockets {
  private static final Pattern SOCKET = Pattern.compile("socket:\\[(\\d+)]");

  /** Process ids of functions, by the numbers of their sockets. */
  private final Map<Long, Long> owners = new HashMap<>();

  /** A program with capabilities of its own hides what it has open. */
  private boolean hidden;

  private OpenSockets() {}

  /** Those of a function's process alone. */
  static OpenSockets of(long function) {
    OpenSockets sockets = new OpenSockets();
    sockets.add(function, function);
    return sockets;
  }

  /** With those of every process that a function has started, directly or not. */
  static OpenSockets ofAll(Set<Long> functions) {
    OpenSockets sockets = new OpenSockets();
    functions.forEach(pid -> sockets.add(pid, pid));
    ProcessHandle self = ProcessHandle.current();
    self.descendants()
        .filter(process -> !functions.contains(process.pid()))
        .forEach(
            process ->
                ancestor(process, functions, self)
                    .ifPresent(pid -> sockets.add(process.pid(), pid)));
    return sockets;
  }

  Sender senderOf(long socket) {
    Long function = owners.get(socket);
    if (function != null) {
      return new Sender.Function(function);
    }
    return hidden ? new Sender.Untold() : new Sender.Other();
  }

  private static Optional<Long> ancestor(
      ProcessHandle process, Set<Long> functions, ProcessHandle top) {
    return process
        .parent()
        .filter(parent -> !parent.equals(top))
        .flatMap(
            parent ->
                functions.contains(parent.pid())
                    ? Optional.of(parent.pid())
                    : ancestor(parent, functions, top));
  }

  /** Adds nothing for a process that has ended. */
  private void add(long pid, long function) {
    try (DirectoryStream<Path> open = Files.newDirectoryStream(Path.of("/proc/" + pid + "/fd"))) {
      for (Path descriptor : open) {
        Matcher socket = SOCKET.matcher(target(descriptor));
        if (socket.matches()) {
          owners.put(Long.valueOf(socket.group(1)), function);
        }
      }
    } catch (AccessDeniedException e) {
      hidden = true;
    } catch (IOException | DirectoryIteratorException e) {
      // It has ended, and what it had open is closed.
    }
  }

  private static String target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (IOException e) {
      return "closed meanwhile";
    }
  }
}
