package localcloud.deploy;

import localcloud.assembly.Keeping;

/** A running resource and its declaration. */
record Running(Declared declared, Deployed deployed, Keeping keeping) {}
