package org.topicgraph;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    /** The architecture: a package may use the ones before it, never the ones after it. */
    private static final List<String> FLOW = List.of(
            "parallel",
            "association",
            "source",
            "corpus",
            "audit",
            "cooccurrence",
            "graph",
            "centrality",
            "clustering",
            "layout",
            "temporal",
            "analysis",
            "export",
            "report",
            "diff",
            "pipeline",
            "cli");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.topicgraph");

    static Stream<Arguments> packagesAndLaterOnes() {
        return IntStream.range(0, FLOW.size() - 1)
                .mapToObj(i -> arguments(
                        FLOW.get(i),
                        FLOW.subList(i + 1, FLOW.size()).stream()
                                .map(later -> "org.topicgraph." + later + "..")
                                .toArray(String[]::new)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("packagesAndLaterOnes")
    void dependenciesFollowTheFlow(String name, String[] later) {
        noClasses()
                .that()
                .resideInAPackage("org.topicgraph." + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(later)
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void everyPackageStandsInTheFlow() {
        classes()
                .should()
                .resideInAnyPackage(FLOW.stream()
                        .map(name -> "org.topicgraph." + name + "..")
                        .toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandLineTouchesTheStandardStreams() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.topicgraph.cli")
                .should(ACCESS_STANDARD_STREAMS)
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandLineEndsTheProgram() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.topicgraph.cli")
                .should()
                .callMethod(System.class, "exit", int.class)
                .check(CLASSES);
    }

    @Test
    void onlyBlocksStartsThreads() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.topicgraph.parallel", "org.topicgraph.cli")
                .should()
                .dependOnClassesThat(are("executors", java.util.concurrent.Executor.class))
                .orShould()
                .callConstructor(Thread.class, Runnable.class)
                .check(CLASSES);
    }

    @Test
    void foreignGraphTypesStayAtHome() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.topicgraph.graph", "org.topicgraph.clustering", "org.topicgraph.export")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jgrapht.alg..", "org.jgrapht.nio..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackages("org.topicgraph.clustering", "org.topicgraph.layout")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("nl.cwts..")
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> are(String description, Class<?> type) {
        return DescribedPredicate.describe(description, javaClass -> javaClass.isAssignableTo(type));
    }
}
