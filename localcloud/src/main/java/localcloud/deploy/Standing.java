package localcloud.deploy;

/** A resource as seen from outside: what its template declares, and what became of it. */
public record Standing(Declared declared, Deployed deployed) {}
