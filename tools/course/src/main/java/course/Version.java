package course;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/** The build's version, which the jar's manifest takes from the root POM. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    @Nullable String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {version == null ? "unknown: this is not a jar of the build" : version};
  }
}
