package course.bench;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A source that is not necessarily a file. */
final class Text extends SimpleJavaFileObject {
  private final String path;
  private final String text;

  Text(String path, String text) {
    super(URI.create("source:///" + path), Kind.SOURCE);
    this.path = path;
    this.text = text;
  }

  String path() {
    return path;
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }
}
