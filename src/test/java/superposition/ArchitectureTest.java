package superposition;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The one-way rule of the rooms. */
@AnalyzeClasses(packages = "superposition", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ROOT = "superposition.";

  @ArchTest
  static final ArchRule roomsFormNoCycle =
      slices()
          .matching("superposition.(*)..")
          .should()
          .beFreeOfCycles()
          .because("a room must be understood without the rooms that use it");

  @ArchTest
  static final ArchRule roomsOfTheWindowFormNoCycle =
      slices()
          .matching("superposition.app.(*)..")
          .should()
          .beFreeOfCycles()
          .because("a tab must be understood without the other tabs");

  @ArchTest
  static final ArchRule configDependsOnNothing =
      sees("config").because("what is to be trained is said without knowing who trains it");

  @ArchTest
  static final ArchRule modelSeesConfig =
      sees("model", "config")
          .because("a network is weights and activations, however they came to be");

  @ArchTest
  static final ArchRule trainSeesModel =
      sees("train", "config", "model")
          .because("training must not know what is measured afterwards");

  @ArchTest
  static final ArchRule theorySeesConfig =
      sees("theory", "config")
          .because("closed forms follow from a configuration, not from a training");

  @ArchTest
  static final ArchRule analysisSeesTraining =
      sees("analysis", "config", "model", "train", "theory")
          .because("a quantity is a pure function of a trained model");

  @ArchTest
  static final ArchRule phaseSeesTrainingAndTheory =
      sees("phase", "config", "model", "train", "theory", "analysis", "store")
          .because("a phase diagram sets training beside theory, however it is shown");

  @ArchTest
  static final ArchRule plotIsALeaf =
      sees("plot")
          .because("values to be shown know neither where they come from nor who draws them");

  @ArchTest
  static final ArchRule stateSeesConfig =
      sees("state", "config")
          .because("what the window shows must be a value that any process can read");

  @ArchTest
  static final ArchRule figureTurnsAnalysesIntoPlots =
      sees(
              "figure",
              "config",
              "model",
              "train",
              "theory",
              "analysis",
              "phase",
              "sweep",
              "plot",
              "state")
          .because("a figure says what is shown, not how it is drawn");

  @ArchTest
  static final ArchRule auditSeesAnalyses =
      sees("audit", "config", "model", "train", "theory", "analysis", "store", "plot")
          .because(
              "a verdict follows from measured values, and says them with the digits of the figures");

  @ArchTest
  static final ArchRule renderSeesPlots =
      sees("render", "plot").because("drawing needs values only");

  @ArchTest
  static final ArchRule exportSeesRender =
      sees("export", "plot", "render", "state", "store")
          .because("a file is a drawing that goes elsewhere, in the size and colours of the state");

  @ArchTest
  static final ArchRule reportSeesWhatItTells =
      sees(
              "report",
              "config",
              "model",
              "train",
              "analysis",
              "figure",
              "plot",
              "state",
              "audit",
              "sweep",
              "store")
          .because("a page tells what was found, and is handed the pictures by who can draw");

  @ArchTest
  static final ArchRule presetSeesFiles =
      sees("preset", "config", "state", "store")
          .because("a preset is a run's keys with a title, a state file those of all the window");

  @ArchTest
  static final ArchRule storeSeesResults =
      sees("store", "config", "model", "train")
          .because("files hold results and must not know who asked for them");

  @ArchTest
  static final ArchRule sweepSeesWhatARunNeeds =
      sees("sweep", "config", "model", "train", "theory", "analysis", "store", "plot")
          .because(
              "many runs are one run many times, a file says which are done, and what is found of"
                  + " predictions is said with the digits of the figures");

  @ArchTest
  static final ArchRule windowAndCommandLineNeverMeet =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + "app..")
          .because("each is one way to use the same engine");

  @ArchTest
  static final ArchRule commandLineAndWindowNeverMeet =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "app..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + "cli..")
          .because("each is one way to use the same engine");

  @ArchTest
  static final ArchRule toolkitOnlyWhereThingsAreDrawn =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + "render..", ROOT + "export..", ROOT + "app..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx..", "com.sun.javafx..")
          .because("the engine must run where there is no screen");

  @ArchTest
  static final ArchRule chartFxOnlyInRender =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "render..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.fair_acc..")
          .because("its pitfalls are cured in one place");

  @ArchTest
  static final ArchRule gsonOnlyWhereFilesAreRead =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + "preset..", ROOT + "store..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.google.gson..")
          .because("checked keys and clear messages come from one reader");

  @ArchTest
  static final ArchRule durationsDoNotFollowTheSystemsClock =
      noClasses()
          .that()
          .doNotHaveSimpleName("FailureLog") // says when something happened
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .dependOnClassesThat()
          .belongToAnyOf(java.time.Instant.class, java.time.Clock.class, java.util.Date.class)
          .orShould()
          .callMethod(java.time.LocalDateTime.class, "now")
          .because("that clock may jump");

  /** Classes of a room may use its own room, the named ones and everything that is not ours. */
  private static com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction sees(
      String room, String... others) {
    String[] allowed = new String[others.length + 1];
    allowed[0] = ROOT + room + "..";
    for (int k = 0; k < others.length; k++) {
      allowed[k + 1] = ROOT + others[k] + "..";
    }
    return classes()
        .that()
        .resideInAPackage(ROOT + room + "..")
        .should()
        .onlyDependOnClassesThat(
            com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(allowed)
                .or(
                    com.tngtech.archunit.base.DescribedPredicate.not(
                        com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage(
                            "superposition.."))));
  }
}
