package containers.features;

import containers.Emulator;

/** The shop on LocalStack. */
public final class LocalStackTarget extends EmulatorTarget {

  public LocalStackTarget() {
    super(Emulator.LOCALSTACK);
  }
}
