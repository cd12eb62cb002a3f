package localcloud.deploy;

import localcloud.template.Keeping;

/** A resource that runs, and the declaration it runs by. */
record Running(Declared declared, Deployed deployed, Keeping keeping) {}
