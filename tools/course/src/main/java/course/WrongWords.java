package course;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says which words a command does not take. Picocli would tell their index, and count the command
 * itself; all else is told as picocli does.
 */
record WrongWords(IParameterExceptionHandler otherwise) implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException e, String[] words) throws Exception {
    CommandLine command = e.getCommandLine();
    boolean isTop = command.getParent() == null;
    if (isTop
        || !(e instanceof UnmatchedArgumentException unmatched)
        || unmatched.isUnknownOption()) {
      return otherwise.handleParseException(e, words);
    }
    return otherwise.handleParseException(
        new ParameterException(command, tooMuch(command, unmatched.getUnmatched())), words);
  }

  private static String tooMuch(CommandLine command, List<String> words) {
    return String.format(
        Locale.ROOT,
        "%s is too much: %s takes %s. A name with blanks goes in quotes.",
        words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" ")),
        command.getCommandName(),
        taken(command));
  }

  private static String taken(CommandLine command) {
    String taken =
        command.getCommandSpec().positionalParameters().stream()
            .map(parameter -> "one " + parameter.paramLabel())
            .collect(Collectors.joining(" and "));
    return taken.isEmpty() ? "options only" : taken;
  }
}
