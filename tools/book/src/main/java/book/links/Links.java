package book.links;

import book.problems.Problems;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Follows every link inside a site to the file and the place in it. Addresses elsewhere are parsed,
 * not fetched: a build must not fail because somebody else's server does.
 */
public final class Links {
  private final Path site;
  private final Problems problems;
  private final Map<Path, Set<String>> places = new HashMap<>();

  public Links(Path site, Problems problems) {
    this.site = site;
    this.problems = problems;
  }

  public void check() throws IOException {
    List<Path> pages;
    try (var files = Files.walk(site)) {
      pages = files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
    var documents = new LinkedHashMap<Path, Document>();
    for (var page : pages) {
      var document = Jsoup.parse(page.toFile());
      documents.put(page, document);
      places.put(page, ids(page, document));
    }
    documents.forEach(this::check);
  }

  private Set<String> ids(Path page, Document document) {
    var ids = new HashSet<String>();
    for (var element : document.select("body [id]")) {
      if (!ids.add(element.id())) {
        problems.add(name(page), "two places are called #" + element.id());
      }
    }
    return ids;
  }

  private void check(Path page, Document document) {
    document.select("a[href]").forEach(link -> follow(page, link, link.attr("href")));
    document.select("link[href]").forEach(link -> follow(page, link, link.attr("href")));
    document.select("[src]").forEach(link -> follow(page, link, link.attr("src")));
  }

  private void follow(Path page, Element link, String address) {
    try {
      var uri = new URI(address);
      if (uri.isAbsolute()) {
        checkElsewhere(page, uri);
      } else {
        checkHere(page, link, uri);
      }
    } catch (URISyntaxException e) {
      problems.add(name(page), "'" + address + "' is not an address");
    }
  }

  private void checkElsewhere(Path page, URI uri) {
    if (!"https".equals(uri.getScheme()) || uri.getHost() == null) {
      problems.add(name(page), "'" + uri + "' is not an https address");
    }
  }

  private void checkHere(Path page, Element link, URI uri) {
    var path = uri.getPath();
    var file = path.isEmpty() ? page : page.resolveSibling(path).normalize();
    if (!file.startsWith(site) || !Files.isRegularFile(file)) {
      problems.add(name(page), "'" + link.text() + "' leads to " + uri + ", which is not there");
    } else if (uri.getFragment() != null
        && !places.getOrDefault(file, Set.of()).contains(uri.getFragment())) {
      problems.add(
          name(page), "'" + link.text() + "' leads to " + uri + ", which has no such place");
    }
  }

  private String name(Path page) {
    return "site/" + site.relativize(page);
  }
}
