package superposition.app.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import superposition.config.RunConfig;
import superposition.figure.Chapter;
import superposition.figure.RunFigure;
import superposition.state.ExplorerState;

/** The figures in the order in which the reports tell the story, and where the user was in it. */
final class Story {

  private final List<Chapter> chapters;
  private final Map<String, RunFigure> figures;

  /** By chapter, the figure that was looked at last. */
  private final Map<String, String> lastFigures = new HashMap<>();

  Story(List<Chapter> chapters) {
    this.chapters = List.copyOf(chapters);
    figures = all().collect(Collectors.toMap(RunFigure::id, Function.identity()));
  }

  List<Chapter> chapters() {
    return chapters;
  }

  /** All figures in order. */
  Stream<RunFigure> all() {
    return chapters.stream().flatMap(chapter -> chapter.figures().stream());
  }

  /** A figure; null if there is none of this id. */
  RunFigure figure(String id) {
    return figures.get(id);
  }

  /** The chapter that a tab shows, if it shows figures. */
  Optional<Chapter> chapter(String tab) {
    return chapters.stream().filter(chapter -> chapter.id().equals(tab)).findFirst();
  }

  /** The chapter that a figure is in, if there is such a figure. */
  Optional<Chapter> chapterOf(String figure) {
    return chapters.stream()
        .filter(chapter -> chapter.figures().contains(figures.get(figure)))
        .findFirst();
  }

  /** Remembers what is looked at. */
  void visit(ExplorerState state) {
    if (chapter(state.tab()).isPresent()) {
      lastFigures.put(state.tab(), state.figure());
    }
  }

  /** The figure that was open last, or the first one that has something to show. */
  String opening(Chapter chapter, RunConfig config) {
    List<String> ids = chapter.figures(config).stream().map(RunFigure::id).toList();
    String last = lastFigures.get(chapter.id());
    String first = ids.isEmpty() ? chapter.figures().get(0).id() : ids.get(0);
    return ids.contains(last) ? last : first;
  }

  /** The figure of a run that comes so many places after another one, if there is one. */
  Optional<String> after(String figure, int places, RunConfig config) {
    List<String> ids =
        chapters.stream().flatMap(one -> one.figures(config).stream()).map(RunFigure::id).toList();
    int place = ids.indexOf(figure) + places;
    return place >= 0 && place < ids.size() ? Optional.of(ids.get(place)) : Optional.empty();
  }

  /** A state of a file may name a figure that there is no more: the same with one that there is. */
  ExplorerState known(ExplorerState some) {
    Optional<Chapter> chapter = chapter(some.tab());
    RunFigure figure = figures.get(some.figure());
    boolean fits =
        figure != null && chapter.map(one -> one.figures().contains(figure)).orElse(true);
    return fits ? some : some.withFigure(chapter.orElse(chapters.get(0)).figures().get(0).id());
  }

  /** All figures, those of a tab first. */
  Stream<RunFigure> from(String tab) {
    Stream<Chapter> before = chapters.stream().filter(chapter -> chapter.id().equals(tab));
    Stream<Chapter> after = chapters.stream().filter(chapter -> !chapter.id().equals(tab));
    return Stream.concat(before, after).flatMap(chapter -> chapter.figures().stream());
  }
}
