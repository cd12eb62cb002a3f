package course.workspace;

import java.nio.file.Path;
import java.util.Locale;

/**
 * The Maven project of a workspace. It inherits versions and plugins from the course, and builds
 * the course's tools in place, so that nothing has to be installed.
 */
final class Project {
  private Project() {}

  /**
   * @param course the path from the workspace to the course
   */
  static String pom(Path course) {
    String root = course.toString().replace('\\', '/');
    return String.format(
        Locale.ROOT,
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <project xmlns="http://maven.apache.org/POM/4.0.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                 xsi:schemaLocation="http://maven.apache.org/POM/4.0.0 http://maven.apache.org/xsd/maven-4.0.0.xsd">
          <modelVersion>4.0.0</modelVersion>
          <parent>
            <groupId>io.github.serverless-shop</groupId>
            <artifactId>serverless-shop-parent</artifactId>
            <version>${revision}</version>
            <relativePath>%1$s/pom.xml</relativePath>
          </parent>
          <artifactId>work</artifactId>
          <packaging>pom</packaging>
          <name>My shop</name>

          <modules>
            <module>%1$s/tools/contracts</module>
            <module>%1$s/localcloud</module>
            <module>%1$s/tools/acceptance</module>
            <module>modules/00-foundation</module>
            <module>modules/01-product</module>
            <module>modules/02-basket</module>
            <module>modules/03-ordering</module>
            <module>modules/04-eventbus</module>
            <module>modules/06-receipts</module>
            <module>modules/05-system</module>
          </modules>

          <properties>
            <format.phase>none</format.phase>
            <forbiddenapis.skip>true</forbiddenapis.skip>
          </properties>

          <build>
            <pluginManagement>
              <plugins>
                <plugin>
                  <artifactId>maven-compiler-plugin</artifactId>
                  <configuration>
                    <!-- What is pending leaves things unused; a warning must not stop you. -->
                    <compilerArgs combine.self="override">
                      <arg>-Xlint:none</arg>
                    </compilerArgs>
                  </configuration>
                </plugin>
              </plugins>
            </pluginManagement>
          </build>
        </project>
        """,
        root);
  }

  /** A module's pom, with the workspace's as parent. */
  static String child(String pom) {
    return pom.replaceFirst(
        "<artifactId>serverless-shop-parent</artifactId>", "<artifactId>work</artifactId>");
  }
}
