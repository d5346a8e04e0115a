package superposition.app.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import superposition.app.control.Action;
import superposition.app.control.FileSaver;
import superposition.app.control.NoticeBar;
import superposition.app.control.Overlay;
import superposition.app.desk.ExplorerModel;
import superposition.app.panel.PresetChooser;
import superposition.model.Network;
import superposition.preset.Preset;
import superposition.preset.PresetLibrary;
import superposition.preset.StateJson;
import superposition.state.Experiment;
import superposition.state.ExplorerState;
import superposition.state.Layout;
import superposition.store.StagedFiles;
import superposition.store.weights.WeightsFormat;

/** The file menu: new, open and save. */
public final class FileActions {

  private static final String FILE = "File";

  /** Name of the action after which the recent files stand. */
  public static final String OPEN = "_Open…";

  private final ExplorerModel model;
  private final PresetChooser presets;
  private final SessionKeeper keeper;
  private final NoticeBar notice;
  private final Overlay overlay;
  private final Dialogs dialogs;
  private final FileOpener opener;
  private final RunSaver runs;
  private final FileSaver states;
  private final ReportSaver reports;
  private final AllFiguresSaver figures;

  public FileActions(
      ExplorerModel model,
      PresetChooser presets,
      SessionKeeper keeper,
      NoticeBar notice,
      Overlay overlay,
      Dialogs dialogs) {
    this.model = model;
    this.presets = presets;
    this.keeper = keeper;
    this.notice = notice;
    this.overlay = overlay;
    this.dialogs = dialogs;
    opener =
        new FileOpener(
            model,
            presets,
            keeper,
            notice,
            new NetworkImporter(model, notice, overlay),
            dialogs::open);
    runs = new RunSaver(model, notice, dialogs::folder, dialogs::mayReplace);
    states = new FileSaver(dialogs.saving());
    reports = new ReportSaver(model, notice, states);
    figures = new AllFiguresSaver(model, notice, dialogs::folder, dialogs::mayReplace);
    // What is empty only takes back what was said before.
    states.noticeProperty().addListener((property, before, now) -> say(now, notice::tell));
    states.problemProperty().addListener((property, before, now) -> say(now, notice::warn));
  }

  /** Files that were opened or saved. */
  public FileOpener opener() {
    return opener;
  }

  /**
   * The menu.
   *
   * @param figure what can be done with the figure in front
   * @param quit closes the window
   */
  public List<Action> actions(List<Action> figure, Runnable quit) {
    List<Action> actions = new ArrayList<>();
    Collections.addAll(
        actions,
        Action.of(FILE, "_New", "Shortcut+N", this::fresh),
        Action.of(FILE, OPEN, "Shortcut+O", opener::ask),
        Action.of(FILE, "_Import network…", "", opener::askForNetwork),
        Action.of(FILE, "Save preset _as…", "Shortcut+Shift+S", this::askPreset).parted(),
        Action.of(FILE, "Save _run…", "Shortcut+Alt+S", () -> runs.save(opener::remember))
            .when(
                runs::canSave, model.trainer().modelProperty(), model.trainer().progressProperty()),
        Action.of(FILE, "Save _weights…", "", this::saveWeights)
            .when(
                runs::canSave, model.trainer().modelProperty(), model.trainer().progressProperty()),
        Action.of(FILE, "Save s_tate…", "", this::saveState),
        Action.of(FILE, "Save r_eport…", "", reports::save)
            .when(
                runs::canSave,
                model.trainer().modelProperty(),
                model.trainer().progressProperty()));
    actions.addAll(figure);
    actions.add(
        Action.of(FILE, "Save a_ll figures…", "", figures::save)
            .when(
                runs::canSave,
                model.trainer().modelProperty(),
                model.trainer().progressProperty()));
    Collections.addAll(
        actions,
        Action.of(FILE, "Restore the session at the _start", "", this::switchRestoring)
            .parted()
            .on(() -> keeper.session().restores(), keeper.sessionProperty()),
        Action.of(FILE, "_Quit", "Shortcut+Q", quit).parted());
    return actions;
  }

  private void switchRestoring() {
    keeper.keep(kept -> kept.withRestores(!kept.restores()).withState(model.state()));
  }

  private static void say(String sentence, Consumer<String> where) {
    if (!sentence.isEmpty()) {
      where.accept(sentence);
    }
  }

  /** The canonical experiment and nothing chosen; what the window looks like stays. */
  private void fresh() {
    Preset canonical = PresetLibrary.findShipped(Preset.CANONICAL).orElseThrow();
    Layout layout = model.state().layout();
    ExplorerState opening =
        ExplorerState.opening(
            Experiment.of(canonical.id(), canonical.run()),
            model.chapters().get(0).id(),
            model.chapters().get(0).figures().get(0).id());
    model.restore(
        opening.withLayout(
            first ->
                new Layout(
                    first.tab(),
                    first.figure(),
                    layout.theme(),
                    layout.experimentShown(),
                    layout.readerShown(),
                    false,
                    layout.textSize(),
                    first.zooms())));
  }

  private void askPreset() {
    Path folder = PresetLibrary.userFolder();
    PresetForm form =
        new PresetForm(
            model.state().config(),
            folder,
            dialogs::mayReplace,
            preset -> {
              overlay.close();
              presets.add(preset);
              opener.remember(folder.resolve(preset.id() + ".json"));
              notice.tell("Saved as preset \"" + preset.title() + "\".");
            });
    overlay.open("Save preset", form, form.first());
  }

  private void saveState() {
    ExplorerState state = model.state();
    states.save(
        "Save all that the window shows",
        "state",
        List.of(new FileSaver.Kind("json", "states of the window")),
        file -> StagedFiles.write(file, out -> StateJson.write(state, out)));
  }

  /** Of the run's last step, whichever is shown, and with all neurons. */
  private void saveWeights() {
    Network network = model.trainer().modelProperty().get().network();
    states.save(
        "Save weights",
        "weights",
        List.of(
            new FileSaver.Kind("npz", "weights for numpy"),
            new FileSaver.Kind("safetensors", "weights for PyTorch")),
        file -> {
          WeightsFormat format = WeightsFormat.of(file.toString()).orElse(WeightsFormat.NPZ);
          StagedFiles.write(file, out -> format.write(network, out));
        });
  }
}
