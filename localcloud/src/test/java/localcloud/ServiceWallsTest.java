package localcloud;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import org.junit.jupiter.api.Test;

/**
 * A service calls another only through the gateway and never imports its classes. All services may
 * use observe to report what happened; runtime is the half of Lambda that runs in the child
 * process.
 */
class ServiceWallsTest {
  private static final String[] SHARED = {
    "localcloud.gateway..",
    "localcloud.wire..",
    "localcloud.report..",
    "localcloud.hops..",
    "localcloud.deploy..",
    "localcloud.time..",
    "localcloud.engine..",
    "localcloud.disk..",
    "localcloud.process..",
    "localcloud.observe.."
  };

  @Test
  void the_reader_of_assemblies_knows_nothing_of_the_cloud_but_json() {
    classes()
        .that()
        .resideInAPackage("localcloud.assembly..")
        .should()
        .onlyDependOnClassesThat(
            not(resideInAnyPackage("localcloud.."))
                .or(resideInAnyPackage("localcloud.assembly..", "localcloud.gateway..")))
        .check(CloudClasses.ALL);
  }

  @Test
  void the_template_reader_knows_no_service_and_no_deployment() {
    classes()
        .that()
        .resideInAPackage("localcloud.template..")
        .should()
        .onlyDependOnClassesThat(
            not(resideInAnyPackage("localcloud.."))
                .or(
                    resideInAnyPackage(
                        "localcloud.template..", "localcloud.assembly..", "localcloud.gateway..")))
        .check(CloudClasses.ALL);
  }

  @Test
  void the_deployer_knows_no_service() {
    classes()
        .that()
        .resideInAPackage("localcloud.deploy..")
        .should()
        .onlyDependOnClassesThat(
            not(resideInAnyPackage("localcloud.."))
                .or(
                    resideInAnyPackage(
                        "localcloud.deploy..",
                        "localcloud.report..",
                        "localcloud.template..",
                        "localcloud.assembly..",
                        "localcloud.disk..",
                        "localcloud.gateway..")))
        .check(CloudClasses.ALL);
  }

  @Test
  void the_gateway_and_the_clock_know_nothing_behind_them() {
    for (String shared :
        new String[] {
          "localcloud.gateway..",
          "localcloud.wire..",
          "localcloud.hops..",
          "localcloud.time..",
          "localcloud.engine..",
          "localcloud.disk..",
          "localcloud.process.."
        }) {
      classes()
          .that()
          .resideInAPackage(shared)
          .should()
          .onlyDependOnClassesThat(
              not(resideInAnyPackage("localcloud.."))
                  .or(resideInAnyPackage(shared, "localcloud.gateway..")))
          .check(CloudClasses.ALL);
    }
  }

  @Test
  void services_do_not_know_each_other() {
    slices()
        .matching("localcloud.(*)..")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(resideInAnyPackage("localcloud.."), resideInAnyPackage(SHARED))
        .ignoreDependency(
            resideInAnyPackage("localcloud.lambda.."), resideInAnyPackage("localcloud.runtime.."))
        .ignoreDependency(
            resideInAnyPackage("localcloud.deploy..", "localcloud.cloudformation.."),
            resideInAnyPackage("localcloud.template..", "localcloud.assembly.."))
        .ignoreDependency(
            resideInAnyPackage("localcloud.template.."),
            resideInAnyPackage("localcloud.assembly.."))
        .ignoreDependency(
            resideInAnyPackage("localcloud.assembly.."), resideInAnyPackage("localcloud.gateway.."))
        .ignoreDependency(
            resideInAnyPackage("localcloud.template.."), resideInAnyPackage("localcloud.gateway.."))
        .check(CloudClasses.ALL);
  }

  @Test
  void no_packages_depend_on_each_other_in_a_circle() {
    for (String slice :
        new String[] {
          "localcloud.(*)..",
          "localcloud.lambda.(*)..",
          "localcloud.lambda.source.(*)",
          "localcloud.(**)"
        }) {
      slices().matching(slice).should().beFreeOfCycles().check(CloudClasses.ALL);
    }
  }

  @Test
  void nothing_inside_knows_the_facade() {
    noClasses()
        .that()
        .resideOutsideOfPackage("localcloud")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("localcloud")
        .check(CloudClasses.ALL);
  }
}
