package io.kontor;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.component.UI;
import java.util.concurrent.CompletableFuture;
import org.reactivestreams.Publisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.reactive.TransactionalOperator;

/** What every class keeps to, so that nobody has to remember it. */
@AnalyzeClasses(packagesOf = Kontor.class, importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTests {

    @ArchTest
    static final ArchRule reactorMeetsVaadinInOnePlace =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("io.kontor.ui")
                    .should()
                    .callMethodWhere(
                            target(owner(assignableTo(Publisher.class)))
                                    .and(target(nameMatching("subscribe|subscribeWith|block.*"))))
                    .because("Live knows threads, pages and when they end");

    @ArchTest
    static final ArchRule pagesAreEnteredInOnePlace =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("io.kontor.ui")
                    .should()
                    .callMethodWhere(
                            target(owner(assignableTo(UI.class)))
                                    .and(target(nameMatching("access.*|getCurrent|setCurrent"))));

    @ArchTest
    static final ArchRule nobodyWaitsExceptToStart =
            noClasses()
                    .that()
                    .areNotAssignableTo(SmartLifecycle.class)
                    .and()
                    .resideOutsideOfPackage("io.kontor.database")
                    .should()
                    .callMethodWhere(
                            target(owner(assignableTo(CompletableFuture.class)))
                                    .and(target(nameMatching("join|get"))));

    @ArchTest
    static final ArchRule nobodySleeps =
            noClasses()
                    .should()
                    .callMethodWhere(
                            target(owner(assignableTo(Thread.class)))
                                    .and(target(nameMatching("sleep"))));

    @ArchTest
    static final ArchRule writesAreShielded =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("io.kontor.change.Write")
                    .should()
                    .dependOnClassesThat(
                            assignableTo(TransactionalOperator.class)
                                    .or(assignableTo(ReactiveTransactionManager.class))
                                    .or(assignableTo(Transactional.class)))
                    .because("a cancelled request can commit half a transaction");

    @ArchTest
    static final ArchRule namesSaySomething =
            noClasses()
                    .should()
                    .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Dto|DTO|Common)(\\$.*)?");

    @ArchTest
    static final ArchRule viewsKeepToThemselves =
            classes()
                    .that()
                    .areAnnotatedWith(com.vaadin.flow.router.Route.class)
                    .should()
                    .bePackagePrivate();
}
