package localcloud.gateway;

/**
 * Sees what each service answers, whoever asks and whichever checkpoints are in between. All that
 * are on the class path as {@link java.util.ServiceLoader} finds them are called; the cloud itself
 * brings none.
 */
@FunctionalInterface
public interface Witness {

  void saw(Service service, Call call, Reply reply);
}
