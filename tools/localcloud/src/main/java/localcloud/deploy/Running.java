package localcloud.deploy;

/** A resource that runs, and the declaration it runs by. */
record Running(Declared declared, Deployed deployed, boolean retain) {}
