package shop.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;

/** The system's templates, synthesized once for all tests, with empty archives as code. */
record Templates(Path cdkOut) {
  private static final List<String> WITH_CODE = List.of("01-product", "02-basket", "03-ordering");

  static Templates synthesized(Path target) throws IOException {
    for (var module : WITH_CODE) {
      var zip = target.resolve("modules").resolve(module).resolve("target/functions.zip");
      Files.createDirectories(zip.getParent());
      Files.writeString(zip, "");
    }
    var cdkOut = target.resolve("cdk.out");
    var app =
        new App(AppProps.builder().analyticsReporting(false).outdir(cdkOut.toString()).build());
    ShopApp.addStacks(app, target.resolve("modules"));
    app.synth();
    return new Templates(cdkOut);
  }

  /** The one resource of the type whose logical id begins so. */
  JsonNode properties(String stack, String type, String idPrefix) throws IOException {
    var template = new ObjectMapper().readTree(cdkOut.resolve(stack + ".template.json").toFile());
    var found =
        template
            .path("Resources")
            .propertyStream()
            .filter(resource -> resource.getKey().startsWith(idPrefix))
            .filter(resource -> resource.getValue().path("Type").asText().equals(type))
            .toList();
    if (found.size() != 1) {
      throw new AssertionError("%s %s* in %s: %s".formatted(type, idPrefix, stack, found));
    }
    return found.getFirst().getValue().path("Properties");
  }
}
