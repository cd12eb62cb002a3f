package localcloud.malformed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import localcloud.wire.parameter.ParameterLines;
import localcloud.wire.parameter.ParameterLines.Listed;
import localcloud.wire.parameter.Refusals;

/**
 * What is written down about parameters.
 *
 * @param refused by the endpoint
 * @param ignored without effect here; the reason says why that does no harm
 * @param shown honoured, though not while the call is answered: the reason names the test
 */
record ParameterLists(List<Listed> refused, List<Listed> ignored, List<Listed> shown) {
  private static final Path FOLDER = Path.of("src/test/resources/localcloud");

  static ParameterLists read() throws IOException {
    return new ParameterLists(
        Refusals.all(), read("without-effect.txt"), read("honoured-elsewhere.txt"));
  }

  private static List<Listed> read(String file) throws IOException {
    return ParameterLines.read(Files.readAllLines(FOLDER.resolve(file)).stream());
  }

  /** The entry for a parameter, or for what it is a part of. */
  static Optional<Listed> entry(List<Listed> list, Parameter parameter) {
    return list.stream().filter(one -> covers(one, parameter)).findFirst();
  }

  static boolean names(Listed one, Parameter parameter) {
    return one.service().equals(parameter.operation().service())
        && (one.operation().equals("*") || one.operation().equals(parameter.operation().name()))
        && one.name().equals(parameter.name());
  }

  private static boolean covers(Listed one, Parameter parameter) {
    return one.service().equals(parameter.operation().service())
        && (one.operation().equals("*") || one.operation().equals(parameter.operation().name()))
        && (parameter.name() + ".").startsWith(one.name() + ".");
  }
}
