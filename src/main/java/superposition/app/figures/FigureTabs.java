package superposition.app.figures;

import java.util.ArrayList;
import java.util.List;
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
  private final Node figures;
  private final List<Tab> heads = new ArrayList<>();
  private boolean arranging;

  /**
   * @param figures the page of all chapters, with what is beside it
   * @param pages what comes after them
   */
  public FigureTabs(ExplorerModel model, Node figures, List<Page> pages) {
    this.model = model;
    this.figures = figures;
    setId("tabs");
    setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
    getStyleClass().add("figure-tabs");
    for (Chapter chapter : model.chapters()) {
      heads.add(head(chapter.id(), chapter.name(), null));
    }
    for (Page page : pages) {
      heads.add(head(page.id(), page.name(), page.content()));
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
    pseudoClassStateChanged(FILLED, page);
  }

  /** Keeps the heads where they are while the panel to their left is away. */
  public void keepPlace(boolean alone) {
    pseudoClassStateChanged(ALONE, alone);
  }

  private static Tab head(String id, String name, Node content) {
    Tab head = new Tab(name, content);
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
        boolean chapter = model.chapter(state.tab()).isPresent();
        if (chapter && head.getContent() != figures) {
          getTabs().stream()
              .filter(other -> other.getContent() == figures)
              .forEach(other -> other.setContent(null));
          head.setContent(figures);
        }
        getSelectionModel().select(head);
      }
    }
  }
}
