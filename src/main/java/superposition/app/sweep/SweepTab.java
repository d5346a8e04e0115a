package superposition.app.sweep;

import java.util.Collection;
import java.util.function.Supplier;
import javafx.scene.layout.StackPane;
import superposition.app.desk.ExplorerModel;
import superposition.app.desk.Picture;
import superposition.app.family.FamilyView;
import superposition.config.SweepPlan;
import superposition.preset.Preset;
import superposition.state.ExplorerState;

/**
 * The place of the page of sweeps, which is made when it is first wanted: when its tab is opened,
 * or a preset is chosen that is a sweep.
 */
public final class SweepTab extends StackPane {

  /** Id of the tab. */
  public static final String ID = "sweep";

  private final ExplorerModel model;
  private final Collection<Preset> presets;
  private final Supplier<SweepPage> pages;
  private SweepPage page;

  public SweepTab(ExplorerModel model, Collection<Preset> presets, Supplier<SweepPage> pages) {
    this.model = model;
    this.presets = presets;
    this.pages = pages;
    model.stateProperty().addListener((property, before, now) -> follow(before, now));
  }

  private void follow(ExplorerState before, ExplorerState now) {
    String id = now.experiment().presetId();
    if (!id.equals(before.experiment().presetId()) && isSweep(id) && !page().shows(id)) {
      open(id);
    } else if (now.tab().equals(ID)) {
      page();
    }
  }

  /** Takes up a preset that was chosen, if it is a sweep, and opens the tab. */
  public void choose(Preset preset) {
    if (isSweep(preset.id())) {
      open(preset.id());
    }
  }

  private void open(String id) {
    if (!page().shows(id)) {
      page().take(id);
    }
    model.open(ID);
  }

  /** Families are sweeps, too, but are opened on a page of their own. */
  private boolean isSweep(String id) {
    return presets.stream()
        .filter(preset -> preset.id().equals(id))
        .anyMatch(preset -> preset.scenario() instanceof SweepPlan && !FamilyView.isFamily(preset));
  }

  private SweepPage page() {
    if (page == null) {
      page = pages.get();
      getChildren().setAll(page);
    }
    return page;
  }

  /** The figure that is shown; null while there is none. */
  public Picture picture() {
    return page == null ? null : page.picture();
  }

  /** Ends all work of the page. */
  public void close() {
    if (page != null) {
      page.close();
    }
  }
}
