package localcloud.runtime;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The main class of a function's process: the loop that AWS's page "Using the Lambda runtime API"
 * describes. It exits by itself when the local cloud is gone.
 */
public final class FunctionProcess {

  /**
   * Marks the end of an invocation's output and is followed by its request id. No function prints a
   * NUL by accident.
   */
  public static final String END_OF_INVOCATION = "\0END ";

  private final RuntimeApiClient api;

  private FunctionProcess(RuntimeApiClient api) {
    this.api = api;
  }

  public static void main(String[] args) {
    diesWithItsParent();
    RuntimeApiClient api = new RuntimeApiClient(System.getenv("AWS_LAMBDA_RUNTIME_API"));
    try {
      new FunctionProcess(api).run(System.getenv("_HANDLER"));
    } catch (Throwable e) {
      // Also an error on reporting an error: otherwise, a thread of the function's own could keep
      // alive a process that asks for nothing.
      Runtime.getRuntime().halt(1);
    }
  }

  /**
   * The parent holds the other end of standard input, which closes when the parent ends, for
   * whatever reason.
   */
  private static void diesWithItsParent() {
    InputStream parent = System.in;
    System.setIn(InputStream.nullInputStream());
    Thread watch =
        new Thread(
            () -> {
              try {
                while (parent.read() >= 0) {
                  // Nothing is ever sent.
                }
              } catch (IOException e) {
                // The parent is gone then, too.
              }
              Runtime.getRuntime().halt(1);
            },
            "parent-watch");
    watch.setDaemon(true);
    watch.start();
  }

  private void run(String handlerName) throws IOException {
    EventHandler handler;
    try {
      handler = Handlers.load(handlerName);
    } catch (Throwable e) {
      e.printStackTrace();
      flush();
      api.initError(ErrorReport.of(e));
      Runtime.getRuntime().halt(1);
      return;
    }
    while (true) {
      handle(handler, api.next());
    }
  }

  private void handle(EventHandler handler, RuntimeApiClient.Invocation invocation)
      throws IOException {
    System.setProperty("com.amazonaws.xray.traceHeader", invocation.traceId());
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      handler.handle(
          new ByteArrayInputStream(invocation.event()), answer, new InvocationContext(invocation));
    } catch (Throwable e) {
      failed(invocation, e);
      return;
    }
    endOutput(invocation.requestId());
    api.response(invocation.requestId(), answer.toByteArray());
  }

  private void failed(RuntimeApiClient.Invocation invocation, Throwable failure)
      throws IOException {
    System.out.print(ErrorReport.trace(failure));
    endOutput(invocation.requestId());
    api.error(invocation.requestId(), ErrorReport.of(failure));
    if (failure instanceof VirtualMachineError) {
      Runtime.getRuntime().halt(1);
    }
  }

  private static void endOutput(String requestId) throws IOException {
    flush();
    FileOutputStream out = new FileOutputStream(FileDescriptor.out);
    out.write((END_OF_INVOCATION + requestId + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static void flush() {
    System.out.flush();
    System.err.flush();
  }
}
