package superposition.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.function.Function;
import superposition.analysis.Study;
import superposition.audit.Audit;
import superposition.audit.AuditRow;
import superposition.audit.AuditWords;
import superposition.audit.rule.Verdict;
import superposition.config.RunConfig;
import superposition.config.SweepGrid;
import superposition.figure.Chapter;
import superposition.figure.FigureInput;
import superposition.figure.Figures;
import superposition.figure.Reading;
import superposition.figure.RunFigure;
import superposition.figure.sweep.SweepFigures;
import superposition.figure.sweep.SweepInput;
import superposition.plot.Numbers;
import superposition.plot.Plot;
import superposition.state.FigureOptions;
import superposition.store.Content;
import superposition.store.ProgramVersion;
import superposition.store.RunKeys;
import superposition.sweep.Judge;

/**
 * A run as one HTML page: headline numbers with their controls, every figure with what it shows,
 * the audit, sweeps if there are any, and the configuration. Pictures are in the page itself, which
 * refers to nothing outside; the same run gives the same page.
 */
public final class Report {

  /** The name of such files. */
  public static final String NAME = "report.html";

  private static final String STYLE =
      """
      :root { color-scheme: light dark; --ink: #1f2328; --soft: #59636e; --line: #d1d9e0;
        --paper: #ffffff; --shade: #f6f8fa; --accent: #0969da; }
      @media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --soft: #9198a1;
        --line: #3d444d; --paper: #0d1117; --shade: #151b23; --accent: #4493f8; } }
      body { margin: 0 auto; max-width: 62rem; padding: 2rem 1.25rem 6rem; color: var(--ink);
        background: var(--paper); font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", sans-serif; }
      h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .25rem; }
      h2 { font-size: 1.4rem; margin: 3.5rem 0 1rem; padding-top: 1rem;
        border-top: 1px solid var(--line); }
      h3 { font-size: 1.1rem; margin: 2.5rem 0 .5rem; }
      p, li { max-width: 46rem; }
      .soft, figcaption, caption { color: var(--soft); }
      a { color: var(--accent); }
      nav ol { columns: 16rem; padding-left: 1.25rem; }
      .wide { overflow-x: auto; }
      table { border-collapse: collapse; font-size: .875rem; margin: 1rem 0;
        font-variant-numeric: tabular-nums; }
      th, td { text-align: left; vertical-align: top; padding: .35rem .9rem .35rem 0;
        border-bottom: 1px solid var(--line); font-weight: normal; }
      thead th { font-weight: 600; color: var(--soft); border-bottom-width: 2px; }
      .reasons td:last-child { min-width: 18rem; }
      figure { margin: 1rem 0 0; }
      figure img { width: 100%; height: auto; background: #ffffff; border: 1px solid var(--line);
        border-radius: 6px; }
      figcaption { max-width: 46rem; margin-top: .5rem; }
      details { margin-top: .5rem; } summary { cursor: pointer; color: var(--soft); }
      @media print { details { display: none; } figure { break-inside: avoid; } }
      """;

  private final Study study;
  private final Audit audit;
  private final List<SweepPart> sweeps;
  private final Function<Plot, Content> png;
  private final BiConsumer<Integer, Integer> progress;
  private final List<Chapter> chapters;
  private final int pictures;
  private final Html html = new Html();
  private int drawn;

  private Report(
      Study study,
      Audit audit,
      List<SweepPart> sweeps,
      Function<Plot, Content> png,
      BiConsumer<Integer, Integer> progress) {
    this.study = study;
    this.audit = audit;
    this.sweeps = sweeps;
    this.png = png;
    this.progress = progress;
    RunConfig run = study.model().config();
    chapters = Figures.CHAPTERS.stream().filter(chapter -> chapter.appliesTo(run)).toList();
    pictures =
        chapters.stream().mapToInt(chapter -> chapter.figures(run).size()).sum()
            + sweeps.stream().mapToInt(one -> one.result().sweep().plan().grids().size()).sum();
  }

  /**
   * Draws all figures now and writes the page into memory.
   *
   * @param title what was run, in a few words
   * @param about what it is about, in plain words; may be empty
   * @param audit of the same run
   * @param sweeps may be empty
   * @param png draws a plot
   * @param progress told how many pictures of how many are drawn
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static Content of(
      String title,
      String about,
      Study study,
      Audit audit,
      List<SweepPart> sweeps,
      Function<Plot, Content> png,
      BiConsumer<Integer, Integer> progress) {
    Report report = new Report(study, audit, List.copyOf(sweeps), png, progress);
    byte[] page = report.page(title, about).getBytes(StandardCharsets.UTF_8);
    return out -> out.write(page);
  }

  private String page(String title, String about) {
    html.open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", "en").open("head");
    html.empty("meta", "charset", "utf-8");
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.element("title", title + " – Superposition Explorer").element("style", STYLE).close();
    html.open("body").open("header").element("h1", title);
    if (!about.isEmpty()) {
      html.element("p", about);
    }
    RunConfig run = study.model().config();
    html.element(
        "p",
        "%s, %s, density p = %s, loss exponent q = %s, %s of %s, seed %d. Superposition Explorer %s."
            .formatted(
                Numbers.counted(run.features(), "feature"),
                Numbers.counted(run.hidden(), "hidden neuron"),
                Numbers.given(run.density()),
                Numbers.given(run.lossExponent()),
                Numbers.counted(run.steps(), "step"),
                Numbers.counted(run.batch(), "sample"),
                run.seed(),
                ProgramVersion.text()),
        "class",
        "soft");
    html.close();
    contents();
    html.open("main");
    headline();
    chapters.forEach(this::chapter);
    sweeps();
    claims();
    configuration();
    return html.close().close().close().page();
  }

  private void contents() {
    html.open("nav", "aria-label", "Contents").open("ol");
    item("headline", "Headline numbers");
    chapters.forEach(chapter -> item(chapter.id(), chapter.name()));
    if (!sweeps.isEmpty()) {
      item("sweeps", "Sweeps");
    }
    item("audit", "Audit");
    item("configuration", "Configuration");
    html.close().close();
  }

  private void item(String id, String name) {
    html.open("li").element("a", name, "href", "#section-" + id).close();
  }

  private void section(String id, String name) {
    html.open("section", "id", "section-" + id).element("h2", name);
  }

  private void headline() {
    section("headline", "Headline numbers");
    html.element(
        "p",
        "What the reports say, what this run shows, and the control that says whether it means"
            + " anything: a baseline, untrained networks or chance.");
    html.table(AuditWords.table(audit.headline())).close();
  }

  private void chapter(Chapter chapter) {
    section(chapter.id(), chapter.name());
    for (RunFigure figure : chapter.figures(study.model().config())) {
      pass();
      FigureInput input = new FigureInput(study, FigureOptions.DEFAULT);
      Plot plot = figure.plot(input);
      Reading reading = figure.reading(input);
      html.element("h3", figure.name(), "id", "figure-" + figure.id());
      html.open("figure");
      picture(plot, reading.text());
      html.element("figcaption", reading.text());
      html.open("details").element("summary", "Numbers and definition");
      html.element("p", reading.definition());
      if (!reading.rows().isEmpty()) {
        html.table(table(reading));
      }
      html.close().close();
    }
    html.close();
  }

  private static void pass() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("report interrupted");
    }
  }

  /** A picture whose text says what was found, what is measured and what it means. */
  private void picture(Plot plot, String words) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      png.apply(plot).writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("memory can always be written to", e);
    }
    String data = Base64.getEncoder().encodeToString(bytes.toByteArray());
    String finding = plot.heading().title() + ". " + plot.heading().subtitle() + ". " + words;
    html.empty("img", "src", "data:image/png;base64," + data, "alt", finding);
    progress.accept(++drawn, pictures);
  }

  private static List<List<String>> table(Reading reading) {
    List<List<String>> table = new ArrayList<>();
    table.add(List.of("", "reported", "this run", "control"));
    for (Reading.Row row : reading.rows()) {
      table.add(List.of(row.name(), row.reported(), row.measured(), row.control()));
    }
    return table;
  }

  private void sweeps() {
    if (sweeps.isEmpty()) {
      return;
    }
    section("sweeps", "Sweeps");
    for (SweepPart part : sweeps) {
      pass();
      html.element("h3", part.title()).element("p", part.about());
      List<List<String>> table = new ArrayList<>();
      table.add(List.of("prediction", "metric", "found", "outcome"));
      Judge.judge(part.result())
          .forEach(
              one ->
                  table.add(
                      List.of(
                          one.prediction().claim(),
                          one.prediction().metric(),
                          one.found(),
                          one.outcome().words())));
      if (table.size() > 1) {
        html.table(table);
      }
      for (SweepGrid grid : part.result().sweep().plan().grids()) {
        Plot plot = SweepFigures.OVERVIEW.plot(new SweepInput(part.result(), grid.id(), ""));
        html.open("figure");
        picture(plot, grid.title());
        html.element("figcaption", grid.title()).close();
      }
    }
    html.close();
  }

  private void claims() {
    section("audit", "Audit");
    html.element("p", AuditWords.basis(audit) + ". " + AuditWords.counts(audit) + ".");
    if (!AuditWords.caution(audit).isEmpty()) {
      html.element("p", AuditWords.caution(audit));
    }
    List<List<String>> table = new ArrayList<>();
    table.add(List.of("claim", "reported", "measured", "control", "verdict", "why"));
    for (AuditRow row : audit.rows()) {
      table.add(
          List.of(
              row.claim().text() + " (" + row.claim().source().place() + ")",
              AuditWords.reported(audit, row),
              AuditWords.measured(row),
              AuditWords.control(row),
              row.finding().verdict().words(),
              row.finding().why()));
    }
    html.table(table, "class", "reasons");
    html.element("h3", "Verdicts").open("ul");
    for (Verdict verdict : Verdict.values()) {
      html.element("li", verdict.words() + ": " + verdict.meaning());
    }
    html.close().close();
  }

  private void configuration() {
    section("configuration", "Configuration");
    List<List<String>> table = new ArrayList<>();
    table.add(List.of("key", "value"));
    RunKeys.texts(study.model().config()).forEach((key, value) -> table.add(List.of(key, value)));
    html.table(table).close();
  }
}
