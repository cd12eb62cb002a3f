package localcloud.deploy;

import localcloud.assembly.Keeping;

/** A resource that runs, and the declaration it runs by. */
record Running(Declared declared, Deployed deployed, Keeping keeping) {}
