package course.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** The JDK's compiler, kept warm: it remembers the libraries from the last run. */
final class Compiler {
  private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
  private final StandardJavaFileManager files =
      javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);

  /**
   * Compiles texts by path into an empty folder.
   *
   * @throws CompileError for the first error
   */
  void compile(Map<String, String> texts, Collection<Path> classPath, Path out)
      throws CompileError, IOException {
    compile(texts, classPath, List.of(), out);
  }

  /**
   * Compiles some texts again, together with the classes that they belong to; leaves those
   * unchanged if it fails.
   *
   * @param classes the folder with all classes
   */
  void renew(Map<String, String> texts, Collection<Path> classPath, Path classes)
      throws CompileError, IOException {
    if (texts.isEmpty()) {
      return;
    }
    List<Path> with = new ArrayList<>(classPath);
    with.add(classes);
    Path aside = classes.resolveSibling(classes.getFileName() + "-renewed");
    compile(texts, with, aside);
    for (Path renewed : Folders.files(aside)) {
      Path place = classes.resolve(aside.relativize(renewed).toString());
      Files.move(renewed, place, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * @param beside folders with sources that are compiled as well if the texts need them
   */
  void compile(
      Map<String, String> texts, Collection<Path> classPath, Collection<Path> beside, Path out)
      throws CompileError, IOException {
    Folders.empty(out);
    var problems = new DiagnosticCollector<JavaFileObject>();
    synchronized (files) {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(out));
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
      files.setLocationFromPaths(StandardLocation.SOURCE_PATH, beside);
      javac
          .getTask(
              null,
              files,
              problems,
              List.of("-proc:none", "-parameters", "-g", "-nowarn", "-Xlint:none"),
              null,
              texts.entrySet().stream().map(e -> new Text(e.getKey(), e.getValue())).toList())
          .call();
    }
    for (var problem : problems.getDiagnostics()) {
      if (problem.getKind() == Diagnostic.Kind.ERROR) {
        throw error(problem);
      }
    }
  }

  private static CompileError error(Diagnostic<? extends JavaFileObject> problem) {
    String path = problem.getSource() instanceof Text text ? text.path() : "";
    return new CompileError(path, problem.getLineNumber(), problem.getMessage(Locale.ROOT));
  }

  /** The paths of a class path stored in a file. */
  static List<Path> classPath(Path file) throws IOException {
    return java.util.Arrays.stream(Files.readString(file).strip().split(File.pathSeparator))
        .map(Path::of)
        .collect(Collectors.toList());
  }
}
