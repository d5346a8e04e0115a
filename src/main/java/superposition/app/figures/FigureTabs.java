package superposition.app.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import superposition.app.desk.ExplorerModel;
import superposition.figure.Chapter;
import superposition.state.ExplorerState;

/**
 * The middle of the window: a tab for each chapter that has something to show of the run, which
 * share one page, because a page for each would have to be styled and kept; then tabs that are no
 * figures.
 */
public final class FigureTabs extends TabPane {

  /**
   * A tab that shows something else than figures.
   *
   * @param id kebab-case, no chapter's
   * @param name its title
   */
  public record Page(String id, String name, Node content) {}

  private static final PseudoClass FILLED = PseudoClass.getPseudoClass("filled");

  private static final PseudoClass ALONE = PseudoClass.getPseudoClass("alone");

  private final ExplorerModel model;
  private final Map<String, Node> contents = new HashMap<>();
  private final List<Tab> heads = new ArrayList<>();

  /** Has pseudo-classes of its own: those of the whole would style all that the tabs hold anew. */
  private final Node bar;

  private boolean arranging;

  /**
   * @param figures the page of all chapters, with what is beside it
   * @param pages what comes after them
   */
  public FigureTabs(ExplorerModel model, Node figures, List<Page> pages) {
    this.model = model;
    setId("tabs");
    setSkin(createDefaultSkin());
    bar = lookup(".tab-header-area");
    setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
    getStyleClass().add("figure-tabs");
    for (Chapter chapter : model.chapters()) {
      heads.add(head(chapter.id(), chapter.name()));
      contents.put(chapter.id(), figures);
    }
    for (Page page : pages) {
      heads.add(head(page.id(), page.name()));
      contents.put(page.id(), page.content());
    }
    show(model.state());
    getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (property, before, now) -> {
              if (!arranging && now != null) {
                model.open((String) now.getUserData());
              }
            });
    model.stateProperty().addListener((property, before, now) -> show(now));
  }

  /** Hides the heads, so that the figures have all the room. */
  public void showOnly(boolean page) {
    bar.pseudoClassStateChanged(FILLED, page);
  }

  /** Keeps the heads where they are while the panel to their left is away. */
  public void keepPlace(boolean alone) {
    bar.pseudoClassStateChanged(ALONE, alone);
  }

  private static Tab head(String id, String name) {
    Tab head = new Tab(name);
    head.setId("tab-" + id);
    head.setUserData(id);
    return head;
  }

  /** Whether a tab has something to show of the run; pages have, whatever it is. */
  private boolean applies(Tab head, ExplorerState state) {
    return model
        .chapter((String) head.getUserData())
        .map(chapter -> chapter.appliesTo(state.config()))
        .orElse(true);
  }

  private void arrange(ExplorerState state) {
    List<Tab> wanted = heads.stream().filter(head -> applies(head, state)).toList();
    boolean other = !wanted.equals(getTabs());
    if (other) {
      arranging = true;
      getTabs().setAll(wanted);
      arranging = false;
    }
    // A state of a file may name a tab that there is no more.
    boolean unknown = !isAmong(heads, state.tab());
    if (unknown || other && !isAmong(wanted, state.tab())) {
      model.open((String) wanted.get(0).getUserData());
    }
  }

  private static boolean isAmong(List<Tab> heads, String id) {
    return heads.stream().anyMatch(head -> head.getUserData().equals(id));
  }

  private void show(ExplorerState state) {
    arrange(state);
    for (Tab head : getTabs()) {
      if (head.getUserData().equals(state.tab())) {
        hold(head);
        getSelectionModel().select(head);
      }
    }
  }

  /** Takes what a tab shows into the window; the chapters' page is in one place at a time. */
  private void hold(Tab front) {
    Node content = contents.get((String) front.getUserData());
    if (front.getContent() != content) {
      letGo(other -> other.getContent() == content);
      front.setContent(content);
    }
  }

  /**
   * Takes out of the window what is not to be seen, for JavaFX would style it, too, when all is to
   * be styled; it comes back when its tab is opened.
   */
  public void letGoOfHidden() {
    Tab front = getSelectionModel().getSelectedItem();
    letGo(other -> other != front);
  }

  private void letGo(Predicate<Tab> which) {
    boolean focused = isFocusWithin() && !isFocused();
    heads.stream().filter(which).forEach(other -> other.setContent(null));
    if (focused && !isFocusWithin()) {
      requestFocus(); // else the menu bar would get it, and keep Esc to itself
    }
  }
}
