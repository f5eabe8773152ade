package factcheck;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between packages, and the wall around each library. */
@AnalyzeClasses(packages = "factcheck", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule arrowsRunOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("facts")
            .definedBy("factcheck.facts..")
            .layer("policy")
            .definedBy("factcheck.policy..")
            .layer("backup")
            .definedBy("factcheck.backup..")
            .layer("snapshot")
            .definedBy("factcheck.snapshot..")
            .layer("rules")
            .definedBy("factcheck.rules..")
            .layer("engine")
            .definedBy("factcheck.engine..")
            .layer("report")
            .definedBy("factcheck.report..")
            .layer("cli")
            .definedBy("factcheck.cli..")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("engine")
            .mayOnlyBeAccessedByLayers("report", "cli")
            .whereLayer("rules")
            .mayOnlyBeAccessedByLayers("engine", "report", "cli")
            .whereLayer("snapshot")
            .mayOnlyBeAccessedByLayers("rules", "engine", "report", "cli")
            .whereLayer("policy")
            .mayOnlyBeAccessedByLayers("snapshot", "rules", "engine")
            .whereLayer("backup")
            .mayOnlyBeAccessedByLayers("snapshot", "rules", "engine");

    @ArchTest
    static final ArchRule factsAndJudgementsNeedNoLibrary = classes()
            .that()
            .resideInAnyPackage("factcheck.facts..", "factcheck.policy..", "factcheck.backup..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "org.jspecify..", "factcheck.facts..", "factcheck.policy..", "factcheck.backup..");

    @ArchTest
    static final ArchRule droolsStaysInTheEngine = noClasses()
            .that()
            .resideOutsideOfPackage("factcheck.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools..", "org.kie..", "com.github.javaparser..");

    @ArchTest
    static final ArchRule jacksonStaysWhereFilesAre = noClasses()
            .that()
            .resideOutsideOfPackages("factcheck.snapshot..", "factcheck.rules..", "factcheck.report..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml.jackson..");

    @ArchTest
    static final ArchRule picocliStaysInTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackage("factcheck.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("picocli..");

    @ArchTest
    static final ArchRule nothingOpensAConnection = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "java\\.net\\.(.*Socket.*|URLConnection|http\\..*)|javax\\.net\\..*|java\\.nio\\.channels\\..*Socket.*");

    @ArchTest
    static final ArchRule onlyTheProgramEndsTheProcess = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("factcheck.cli.Main")
            .should()
            .callMethod(System.class, "exit", int.class);
}
