package org.throughline.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.spring.stereotype.Aggregate;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.command.decision.Rule;
import org.throughline.events.CaseEvent;

/** The rooms of the house and what may stand in which. */
@AnalyzeClasses(packages = "org.throughline", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule EVENTS_ARE_PLAIN = classes()
            .that()
            .resideInAPackage("..events..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "org.throughline.events..");

    @ArchTest
    static final ArchRule ACCESS_IS_PLAIN = classes()
            .that()
            .resideInAPackage("org.throughline.access..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "org.throughline.events..", "org.throughline.access..");

    /** Reading a pack needs resources, YAML and a schema; reading a history against it needs nothing. */
    @ArchTest
    static final ArchRule PACKS_ARE_READ_WITHOUT_STORE_OR_EDGE = classes()
            .that()
            .resideInAnyPackage("org.throughline.framework..", "org.throughline.catalogue..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "org.throughline.events..",
                    "org.throughline.catalogue..",
                    "org.throughline.framework..",
                    "tools.jackson..",
                    "com.fasterxml.jackson.annotation..",
                    "com.networknt.schema..",
                    "org.springframework.core.io..");

    @ArchTest
    static final ArchRule THE_TWO_SIDES_MEET_ONLY_IN_EVENTS = noClasses()
            .that()
            .resideInAPackage("org.throughline.command..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.throughline.query..");

    @ArchTest
    static final ArchRule QUERIES_DO_NOT_DECIDE = noClasses()
            .that()
            .resideInAPackage("org.throughline.query..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.throughline.command..");

    @ArchTest
    static final ArchRule NOTHING_SHARED_KNOWS_A_SIDE = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.throughline.store..",
                    "org.throughline.edge..",
                    "org.throughline.catalogue..",
                    "org.throughline.framework..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.throughline.command..", "org.throughline.query..");

    @ArchTest
    static final ArchRule RULES_KNOW_NO_FRAMEWORK = noClasses()
            .that()
            .implement(Rule.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.axonframework..", "tools.jackson..", "com.mongodb..");

    @ArchTest
    static final ArchRule RULES_AND_EVENTS_ARE_RECORDS = classes()
            .that()
            .implement(Rule.class)
            .or()
            .implement(CaseEvent.class)
            .and()
            .areNotInterfaces()
            .should()
            .beRecords();

    @ArchTest
    static final ArchRule EDGES_AND_AGGREGATES_STAY_IN_THEIR_FEATURE = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .or()
            .areAnnotatedWith(Aggregate.class)
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule NOBODY_ELSE_HANDLES_COMMANDS = methods()
            .that()
            .areAnnotatedWith(CommandHandler.class)
            .should()
            .beDeclaredInClassesThat()
            .resideInAPackage("org.throughline.command..");

    @ArchTest
    static final ArchRule ONE_CLOCK = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("the one clock is a bean");

    @ArchTest
    static final ArchRule THE_CLOCK_IS_MADE_AT_THE_EDGE = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.throughline.edge..",
                    "org.throughline.standalone..",
                    // claims on a view's segments go by the machine's time, also where the demo's clock stands
                    // elsewhere
                    "org.throughline.query.axon..")
            .should()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    @ArchTest
    static final ArchRule NO_XSTREAM_SAGA_OR_DEADLINE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.thoughtworks.xstream..", "org.axonframework.modelling.saga..", "org.axonframework.deadline..");

    @ArchTest
    static final ArchRule NO_CIRCLES_AMONG_VIEWS =
            slices().matching("org.throughline.query.(*)..").should().beFreeOfCycles();
}
