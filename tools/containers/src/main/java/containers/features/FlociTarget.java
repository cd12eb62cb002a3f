package containers.features;

import containers.Emulator;

/** The shop on Floci. */
public final class FlociTarget extends EmulatorTarget {

  public FlociTarget() {
    super(Emulator.FLOCI);
  }
}
