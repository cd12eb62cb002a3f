package localcloud.deploy;

import localcloud.report.Progress;

/** Hears of the deployment of each stack, whoever asks for it. */
public interface StackWatch {
  /** Hears nothing. */
  StackWatch NONE =
      new StackWatch() {
        @Override
        public Progress begins(String stack, boolean exists) {
          return Progress.SILENT;
        }

        @Override
        public void ends(String stack, String failure) {}
      };

  /**
   * Returns what hears of the stack's resources.
   *
   * @param exists whether the stack has been deployed before
   */
  Progress begins(String stack, boolean exists);

  /**
   * @param failure why the deployment failed; empty if it succeeded
   */
  void ends(String stack, String failure);
}
