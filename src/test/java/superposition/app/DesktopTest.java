package superposition.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;
import superposition.app.control.Action;
import superposition.app.desk.ExplorerModel;
import superposition.app.session.Dialogs;
import superposition.app.session.SessionKeeper;
import superposition.cli.Commands;
import superposition.config.RunConfig;
import superposition.figure.Chapter;
import superposition.figure.Figures;
import superposition.preset.PictureNote;
import superposition.preset.Preset;
import superposition.preset.PresetLibrary;
import superposition.preset.PresetReader;
import superposition.preset.PresetWriter;
import superposition.preset.StateJson;
import superposition.state.Experiment;
import superposition.state.ExplorerState;
import superposition.state.PictureOptions;
import superposition.state.PictureSize;
import superposition.state.Theme;
import superposition.store.RunFile;
import superposition.store.weights.RunFolder;
import superposition.train.TrainingRun;

/** Menus, palette, overview of keys and files, by mouse and keys on the real window. */
@ExtendWith(ApplicationExtension.class)
class DesktopTest {

  private static final RunConfig SHORT = RunConfig.canonical(1).withSteps(20).withBatch(64);

  /** Three chapters are enough, and quick. */
  private static final List<Chapter> CHAPTERS =
      Figures.CHAPTERS.stream()
          .filter(chapter -> List.of("training", "matrix", "weights").contains(chapter.id()))
          .toList();

  @TempDir private static Path folder;

  /** Answers what is asked. */
  private static final class Answers extends Dialogs {

    private File file;
    private boolean replace;
    private final List<String> asked = new ArrayList<>();

    Answers(Stage stage) {
      super(stage);
    }

    @Override
    public File open(FileChooser chooser) {
      return file;
    }

    @Override
    protected File save(FileChooser chooser) {
      return file;
    }

    @Override
    public File folder(DirectoryChooser chooser) {
      return file;
    }

    @Override
    public boolean mayReplace(String sentence) {
      asked.add(sentence);
      return replace;
    }
  }

  private Stage stage;
  private ExplorerWindow window;
  private ExplorerModel model;
  private Answers answers;

  @Start
  void open(Stage stage) {
    this.stage = stage;
    answers = new Answers(stage);
    window =
        ExplorerWindow.open(
            stage,
            Experiment.of("canonical-l4", SHORT),
            PresetLibrary.shipped().all(),
            CHAPTERS,
            SessionKeeper.none(),
            answers);
    model = window.model();
  }

  @Stop
  void close() {
    model.look(state -> state.withTheme(Theme.LIGHT));
    stage.hide();
  }

  private void fire(FxRobot robot, String menu, String name) {
    robot.interact(() -> item(robot, menu, name).fire());
  }

  static MenuItem item(FxRobot robot, String menu, String name) {
    MenuBar bar = robot.lookup(".menu-bar").queryAs(MenuBar.class);
    return menu(bar, menu).getItems().stream()
        .filter(one -> one.getText() != null && one.getText().replace("_", "").equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Menu menu(MenuBar bar, String name) {
    return bar.getMenus().stream()
        .filter(one -> one.getText().equals("_" + name))
        .findFirst()
        .orElseThrow();
  }

  private static String notice(FxRobot robot) {
    return robot.lookup("#notice-text").queryAs(Label.class).getText();
  }

  private static String clipboard() {
    return WaitForAsyncUtils.waitForAsyncFx(
        5_000, () -> Clipboard.getSystemClipboard().getString());
  }

  @Test
  void aRunIsSavedAsTheCommandDoesAndOpenedWithItsWeights(FxRobot robot)
      throws TimeoutException, IOException {
    awaitTrained(SHORT);
    answers.file = Files.createDirectory(folder.resolve("run")).toFile();
    float[] weights = model.trainer().modelProperty().get().network().wIn();
    fire(robot, "File", "Save run…");
    OpenWindow.await(() -> notice(robot).startsWith("Saved run.json and weights.npz"));
    Path file = answers.file.toPath().resolve(RunFile.NAME);
    assertEquals(SHORT, RunFile.read(file).config());
    assertEquals(20, RunFile.read(file).losses().length);

    // A second time somebody is asked, and a no keeps what is there.
    byte[] before = Files.readAllBytes(file);
    robot.interact(() -> model.configure(SHORT.withSeed(2)));
    awaitTrained(SHORT.withSeed(2));
    fire(robot, "File", "Save run…");
    assertEquals(1, answers.asked.size());
    assertTrue(answers.asked.get(0).contains("run.json, weights.npz"), answers.asked.get(0));
    assertTrue(Arrays.equals(before, Files.readAllBytes(file)));

    answers.file = file.toFile();
    fire(robot, "File", "Open…");
    OpenWindow.await(() -> notice(robot).equals("Opened run.json."));
    assertEquals(SHORT, model.state().config());
    assertTrue(Arrays.equals(weights, model.trainer().modelProperty().get().network().wIn()));
    // Not trained: weights of a file have no way behind them.
    assertTrue(model.trainer().modelProperty().get().snapshots().isEmpty());
  }

  @Test
  void allFiguresOfTheRunAreSavedInAFolderOrNone(FxRobot robot)
      throws TimeoutException, IOException {
    awaitTrained(SHORT);
    answers.file = Files.createDirectory(folder.resolve("all")).toFile();
    fire(robot, "File", "Save all figures…");
    int count = CHAPTERS.stream().mapToInt(chapter -> chapter.figures().size()).sum();
    OpenWindow.await(180, () -> notice(robot).startsWith("Saved " + count + " figures"));
    Path one = answers.file.toPath().resolve("matrix-m.png");
    byte[] before = Files.readAllBytes(one);
    assertEquals(count, answers.file.list().length);

    // A second time somebody is asked, and a no keeps what is there.
    robot.interact(() -> model.configure(SHORT.withSeed(2)));
    awaitTrained(SHORT.withSeed(2));
    fire(robot, "File", "Save all figures…");
    assertTrue(answers.asked.get(0).contains(count + " of these pictures"), answers.asked.get(0));
    assertTrue(Arrays.equals(before, Files.readAllBytes(one)));
  }

  @Test
  void aSavedFigureIsTheCommandLinesFileAndBringsItsStateBack(FxRobot robot)
      throws TimeoutException, IOException {
    awaitTrained(SHORT);
    robot.interact(
        () -> {
          model.pictureOptionsProperty().set(PictureOptions.PRINT.withTheme(Theme.DARK));
          model.switchNeurons(List.of(3));
          model.openFigure("matrix-m");
        });
    ExplorerState state = model.state();
    Path file = folder.resolve("mine.png");
    answers.file = file.toFile();
    robot.push(KeyCode.CONTROL, KeyCode.S);
    OpenWindow.await(() -> Files.exists(file));
    assertEquals(state, PictureNote.read(file).state());

    Path again = folder.resolve("again");
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said);
    String[] command = {"figures", "--from", file.toString(), "--out", again.toString()};
    assertEquals(Commands.DONE, Commands.run(command, out, out), said.toString());
    assertEquals(-1, Files.mismatch(file, again.resolve("matrix-m.png")));

    robot.interact(() -> model.configure(SHORT.withSeed(2)));
    robot.interact(() -> model.open("training"));
    fire(robot, "File", "Open…");
    OpenWindow.await(() -> notice(robot).equals("Opened mine.png."));
    assertEquals(state, model.state());
    OpenWindow.await(() -> model.desk().isCurrent("matrix-m"));
  }

  @Test
  void aFigureIsCopiedByItsMenu(FxRobot robot) throws TimeoutException {
    awaitTrained(SHORT);
    model.pictureOptionsProperty().set(PictureOptions.PRINT);
    OpenWindow.await(() -> model.desk().isCurrent("training-loss"));
    // Asked for as a key does it: the headless platform has no right click.
    Node figure = robot.lookup("#figure-training-loss").query();
    robot.interact(
        () ->
            figure.fireEvent(
                new ContextMenuEvent(
                    ContextMenuEvent.CONTEXT_MENU_REQUESTED, 9, 9, 9, 9, true, null)));
    ContextMenu menu =
        robot.listWindows().stream()
            .filter(ContextMenu.class::isInstance)
            .map(ContextMenu.class::cast)
            .findFirst()
            .orElseThrow();
    MenuItem copy =
        menu.getItems().stream()
            .filter(item -> "_Copy figure".equals(item.getText()))
            .findFirst()
            .orElseThrow();
    robot.interact(
        () -> {
          menu.hide();
          copy.fire();
        });
    OpenWindow.await(() -> WaitForAsyncUtils.waitForAsyncFx(5_000, () -> clipboardWidth() == 1200));
  }

  private static double clipboardWidth() {
    Image image = Clipboard.getSystemClipboard().getImage();
    return image == null ? 0 : image.getWidth();
  }

  @Test
  void sizesAndColoursOfPicturesAreChosenAndWrongOnesSaid(FxRobot robot) throws TimeoutException {
    fire(robot, "File", "Pictures' size and colours…");
    robot.interact(
        () -> {
          choice(robot, "#picture-size").setValue("in millimetres");
          choice(robot, "#picture-theme").setValue("dark");
          robot.lookup("#picture-transparent").queryAs(CheckBox.class).fire();
          type(robot, "#picture-width", "85");
          type(robot, "#picture-height", "60");
        });
    PictureOptions paper =
        new PictureOptions(PictureSize.millimetres(85, 60, 300, 8), Theme.DARK, true);
    assertEquals(paper, model.pictureOptionsProperty().get());
    robot.interact(() -> type(robot, "#picture-dpi", "9"));
    String problem = robot.lookup("#picture-problem").queryAs(Label.class).getText();
    assertEquals("Dpi is 9; allowed: 36 to 1200.", problem);
    assertEquals(paper, model.pictureOptionsProperty().get());
    robot.push(KeyCode.ESCAPE);
  }

  private static void type(FxRobot robot, String field, String text) {
    TextField typed = robot.lookup(field).queryAs(TextField.class);
    typed.setText(text);
    typed.fireEvent(new ActionEvent());
  }

  @SuppressWarnings("unchecked")
  private static ChoiceBox<String> choice(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(ChoiceBox.class);
  }

  @Test
  void aPresetIsSavedShownAmongMineAndAskedAboutBeforeItIsReplaced(FxRobot robot)
      throws TimeoutException, IOException {
    Path file = PresetLibrary.userFolder().resolve("sparse-wide.json");
    Files.deleteIfExists(file);
    robot.interact(() -> model.configure(SHORT.withDensity(0.005)));
    savePreset(robot, "Sparse & wide");
    OpenWindow.await(() -> notice(robot).equals("Saved as preset \"Sparse & wide\"."));
    Preset saved = PresetReader.read(Path.of(file.toString()));
    assertEquals(SHORT.withDensity(0.005), saved.run());
    assertEquals("Mine", saved.group());

    robot.interact(() -> model.configure(SHORT.withDensity(0.1)));
    savePreset(robot, "Sparse & wide");
    OpenWindow.await(() -> !answers.asked.isEmpty());
    assertEquals(saved, PresetReader.read(file));
    robot.type(KeyCode.ESCAPE);
    assertFalse(robot.lookup("#overlay").query().isVisible());

    palette(robot, "sparse wide");
    assertEquals(SHORT.withDensity(0.005), model.state().config());
    assertEquals("sparse-wide", model.state().experiment().presetId());
    Files.delete(file);
  }

  private static void savePreset(FxRobot robot, String name) {
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
    robot.interact(() -> robot.lookup("#preset-title").queryAs(TextField.class).setText(name));
    robot.clickOn("#preset-save");
  }

  @Test
  void aNameOfTheProgramsOwnPresetsIsRefused(FxRobot robot) {
    savePreset(robot, "Canonical L4");
    String problem = robot.lookup("#preset-problem").queryAs(Label.class).getText();
    assertTrue(problem.contains("canonical-l4"), problem);
  }

  @Test
  void presetsStatesAndRunsWithoutWeightsAreOpened(FxRobot robot)
      throws TimeoutException, IOException {
    Preset preset = PresetLibrary.findShipped("loss-exponent-2").orElseThrow();
    RunConfig quick = SHORT.withLossExponent(2);
    Preset own =
        new Preset(
            "own",
            "Lecture",
            "My own",
            "About it.",
            new superposition.config.SingleRun(quick),
            List.of());
    Path file = folder.resolve("own.json");
    PresetWriter.write(own, file);
    openFile(robot, file);
    awaitTrained(quick);
    assertEquals("own", model.state().experiment().presetId());

    ExplorerState state =
        ExplorerState.opening(
                Experiment.of("canonical-l4", SHORT.withSeed(7)), "matrix", "matrix-m")
            .withTheme(Theme.DARK);
    Path saved = folder.resolve("state.json");
    Files.writeString(saved, StateJson.write(state));
    openFile(robot, saved);
    awaitTrained(SHORT.withSeed(7));
    assertEquals(state, model.state());

    Path run = folder.resolve("alone");
    RunFolder.write(run, TrainingRun.train(SHORT.withSeed(8)), 1);
    Files.delete(run.resolve("weights.npz"));
    openFile(robot, run.resolve(RunFile.NAME));
    awaitTrained(SHORT.withSeed(8));
    assertTrue(preset.run().lossExponent() == 2);
  }

  private void openFile(FxRobot robot, Path file) throws TimeoutException {
    answers.file = file.toFile();
    robot.push(KeyCode.CONTROL, KeyCode.O);
    OpenWindow.await(() -> notice(robot).equals("Opened " + file.getFileName() + "."));
  }

  @Test
  void whatCannotBeOpenedIsSaidAndInTheLog(FxRobot robot) throws TimeoutException, IOException {
    answers.file = Files.writeString(folder.resolve("broken.json"), "{\"id\": 1}").toFile();
    fire(robot, "File", "Open…");
    OpenWindow.await(() -> notice(robot).startsWith("Not opened."));
    assertTrue(notice(robot).contains("broken.json"), notice(robot));
    fire(robot, "Help", "Log");
    String log = robot.lookup("#log").queryAs(TextArea.class).getText();
    assertTrue(log.endsWith(notice(robot)), log);
    robot.clickOn("#log-copy");
    assertEquals(log, clipboard());
  }

  @Test
  void aStateIsSavedAndANameWithoutEndingIsAskedAbout(FxRobot robot)
      throws TimeoutException, IOException {
    Path taken = Files.writeString(folder.resolve("mine.json"), "taken");
    answers.file = folder.resolve("mine").toFile();
    fire(robot, "File", "Save state…");
    assertEquals(List.of("mine.json is there already."), answers.asked);
    assertEquals("taken", Files.readString(taken));
    answers.replace = true;
    fire(robot, "File", "Save state…");
    OpenWindow.await(() -> notice(robot).equals("Saved as mine.json."));
    assertEquals(model.state(), StateJson.read(taken));
  }

  @Test
  void recentFilesStandInTheMenuAndOneThatIsGoneLeavesIt(FxRobot robot)
      throws TimeoutException, IOException {
    Path file = folder.resolve("recent.json");
    Files.writeString(file, StateJson.write(model.state()));
    openFile(robot, file);
    Menu files = menu(robot.lookup(".menu-bar").queryAs(MenuBar.class), "File");
    robot.interact(
        () -> javafx.event.Event.fireEvent(files, new javafx.event.Event(Menu.ON_SHOWING)));
    Menu recent = (Menu) item(robot, "File", "Open recent");
    assertEquals(file.toString(), recent.getItems().get(0).getText());
    Files.delete(file);
    robot.interact(() -> recent.getItems().get(0).fire());
    OpenWindow.await(() -> notice(robot).startsWith("Not opened."));
    robot.interact(
        () -> javafx.event.Event.fireEvent(files, new javafx.event.Event(Menu.ON_SHOWING)));
    assertTrue(recent.getItems().isEmpty());
  }

  @Test
  void aNewExperimentIsTheCanonicalOneAndUndoGoesBack(FxRobot robot) throws TimeoutException {
    robot.interact(() -> model.configure(SHORT.withSeed(4)));
    robot.push(KeyCode.CONTROL, KeyCode.N);
    assertEquals(RunConfig.canonical(1), model.state().config());
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    awaitTrained(SHORT.withSeed(4));
  }

  @Test
  void keepTrainingAddsAThousandStepsAndSaysWhatThatMeans(FxRobot robot) throws TimeoutException {
    fire(robot, "Run", "Keep training: 1,000 more steps");
    awaitTrained(SHORT.withSteps(1020));
    assertTrue(notice(robot).contains("cosine"), notice(robot));
    robot.clickOn("#notice-close");
    assertFalse(robot.lookup("#notice").query().isVisible());
  }

  @Test
  void whatWasDoneIsTakenBackByTheNextExperimentAndWhatWentWrongIsNot(FxRobot robot) {
    robot.interact(() -> model.configure(SHORT.withSteps(RunConfig.MAX_STEPS - 1)));
    fire(robot, "Run", "Keep training: 1,000 more steps");
    assertEquals(RunConfig.MAX_STEPS, model.state().config().steps());
    robot.interact(() -> model.configure(SHORT));
    assertEquals("", notice(robot));
    robot.interact(() -> window.warn("Broken."));
    robot.interact(() -> model.configure(SHORT.withSeed(2)));
    assertEquals("Broken.", notice(robot));
  }

  @Test
  void numbersAreCopiedAsATableAndOneByOne(FxRobot robot) throws TimeoutException {
    awaitTrained(SHORT);
    robot.interact(() -> model.openFigure("matrix-m"));
    OpenWindow.await(() -> model.desk().isCurrent("matrix-m"));
    OpenWindow.await(() -> !item(robot, "Edit", "Copy numbers as Markdown").isDisable());
    List<String> names =
        model.desk().contents().get("matrix-m").reading().rows().stream()
            .map(row -> row.name())
            .toList();
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
    List<String> lines = clipboard().lines().toList();
    assertEquals("| quantity | reported | this run | control |", lines.get(0));
    assertEquals(names.size() + 2, lines.size());
    assertTrue(lines.get(2).startsWith("| " + names.get(0).replace("|", "\\|")), lines.get(2));
    fire(robot, "Edit", "Copy numbers as CSV");
    assertEquals("quantity,reported,this run,control", clipboard().lines().findFirst().get());
    Label number =
        robot.lookup(".measured").queryAllAs(Label.class).stream().findFirst().orElseThrow();
    robot.clickOn(number);
    assertEquals(number.getText(), clipboard());
  }

  @Test
  void thePaletteFindsCommandsFiguresAndTabsByTheirLetters(FxRobot robot) {
    palette(robot, "dark");
    assertEquals(Theme.DARK, model.state().theme());
    String figure = model.figure("matrix-m-off-diagonal").name();
    palette(robot, figure.toLowerCase(java.util.Locale.ROOT));
    assertEquals("matrix-m-off-diagonal", model.state().figure());
    palette(robot, "audit");
    assertEquals("audit", model.state().tab());
  }

  @Test
  void arrowsChooseInThePaletteAndEscapeGivesTheKeysBack(FxRobot robot) {
    Node train = robot.lookup("#train").query();
    robot.interact(train::requestFocus);
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
    robot.write("error: ");
    ListView<Action> found = robot.lookup("#palette-found").queryListView();
    assertEquals("Error: active", found.getSelectionModel().getSelectedItem().plainName());
    robot.type(KeyCode.DOWN);
    assertEquals("Error: all-outputs", found.getSelectionModel().getSelectedItem().plainName());
    // Nothing behind the card gets the keys.
    robot.interact(train::requestFocus);
    assertEquals("palette-query", stage.getScene().getFocusOwner().getId());
    robot.type(KeyCode.ESCAPE);
    assertFalse(robot.lookup("#overlay").query().isVisible());
    assertEquals(train, stage.getScene().getFocusOwner());
  }

  private static void palette(FxRobot robot, String letters) {
    robot.push(KeyCode.CONTROL, KeyCode.K);
    robot.interact(() -> robot.lookup("#palette-query").queryAs(TextField.class).setText(letters));
    robot.type(KeyCode.ENTER);
    assertFalse(robot.lookup("#overlay").query().isVisible());
  }

  @Test
  void theOverviewOfKeysNamesEveryKeyOfTheMenus(FxRobot robot) {
    robot.type(KeyCode.F1);
    List<String> shown =
        robot
            .from(robot.lookup("#keys").<Node>query())
            .lookup(".label")
            .queryAllAs(Label.class)
            .stream()
            .map(Label::getText)
            .toList();
    MenuBar bar = robot.lookup(".menu-bar").queryAs(MenuBar.class);
    List<String> keys =
        bar.getMenus().stream()
            .flatMap(menu -> menu.getItems().stream())
            .filter(item -> item.getAccelerator() != null)
            .map(item -> item.getAccelerator().getDisplayText())
            .toList();
    assertTrue(keys.size() > 15, keys.toString());
    assertTrue(shown.containsAll(keys), () -> keys + " in " + shown);
    assertEquals(keys.size(), keys.stream().distinct().count(), "a key does one thing");
    robot.clickOn("#overlay-close");
    assertFalse(robot.lookup("#overlay").query().isVisible());
  }

  @Test
  void theTextGrowsAndShrinksWithItsKeys(FxRobot robot) {
    Node reader = robot.lookup("#reading").query();
    double usual = ((Label) reader).getFont().getSize();
    robot.push(KeyCode.CONTROL, KeyCode.EQUALS);
    robot.push(KeyCode.CONTROL, KeyCode.ADD);
    assertEquals(1.2, model.state().layout().textSize());
    robot.interact(() -> stage.getScene().getRoot().applyCss());
    assertEquals(1.2 * usual, ((Label) reader).getFont().getSize(), 1e-6);
    robot.push(KeyCode.CONTROL, KeyCode.MINUS);
    assertEquals(1.1, model.state().layout().textSize());
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
    assertEquals(1, model.state().layout().textSize());
  }

  @Test
  void aboutNamesVersionAndLicences(FxRobot robot) {
    fire(robot, "Help", "About");
    String about = robot.lookup("#about").queryAs(Label.class).getText();
    assertTrue(about.contains("Superposition Explorer unpackaged"), about);
    String licences = robot.lookup("#licences").queryAs(TextArea.class).getText();
    for (String library : List.of("JavaFX", "ChartFx", "Gson", "EJML", "picocli", "Ikonli")) {
      assertTrue(licences.contains(library), library);
    }
  }

  @Test
  void aRunThatFailsIsInTheLog(FxRobot robot) throws TimeoutException {
    RunConfig huge = SHORT.withFeatures(4096).withHidden(1024).withBatch(65536);
    robot.interact(() -> model.configure(huge));
    OpenWindow.await(() -> !window.log().entries().isEmpty());
    assertEquals(
        model.trainer().progressProperty().get().problem(), window.log().entries().get(0).text());
  }

  private void awaitTrained(RunConfig config) throws TimeoutException {
    OpenWindow.await(
        () ->
            !model.trainer().progressProperty().get().running()
                && model.trainer().modelProperty().get() != null
                && model.trainer().modelProperty().get().config().equals(config));
  }
}
