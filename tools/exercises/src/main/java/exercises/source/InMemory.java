package exercises.source;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

final class InMemory extends SimpleJavaFileObject {
  private final String text;

  InMemory(String text) {
    super(URI.create("memory:///Source.java"), Kind.SOURCE);
    this.text = text;
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }
}
