package search.mistake;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A mistake, planted and loaded, and ready to be searched for. Its {@link Trial} is a class of
 * another loader, so it is called by its name.
 */
record PlantedTrial(Mistake mistake, Object trial) {

  static PlantedTrial of(Mistake mistake, Path root, String classPath)
      throws IOException, InterruptedException, ReflectiveOperationException {
    var folder = root.resolve("tools/search/target/mistakes").resolve(mistake.name());
    var planted = mistake.plant(root, folder);
    var templates = planted.templates(mistake.isInStack());
    var loader = new PlantedLoader(planted.classes(), classPath);
    var made =
        loader.loadClass(Trial.class.getName()).getDeclaredConstructor(Path.class, Path.class);
    made.setAccessible(true);
    return new PlantedTrial(
        mistake, made.newInstance(templates, root.resolve("tools/search/stories/open")));
  }

  /** What {@link Trial#search} says, for each seed. */
  List<List<String>> search(List<String> seeds) throws ReflectiveOperationException {
    Method search = trial.getClass().getDeclaredMethod("search", long.class);
    search.setAccessible(true);
    var all = new ArrayList<List<String>>();
    for (String seed : seeds) {
      all.add(
          ((List<?>) search.invoke(trial, Long.parseLong(seed)))
              .stream().map(String::valueOf).toList());
    }
    return all;
  }
}
