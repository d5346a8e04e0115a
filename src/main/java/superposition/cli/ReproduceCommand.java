package superposition.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import superposition.analysis.Study;
import superposition.audit.Audit;
import superposition.audit.AuditFormat;
import superposition.audit.Auditor;
import superposition.config.SweepPlan;
import superposition.export.PngExport;
import superposition.preset.Preset;
import superposition.preset.PresetLibrary;
import superposition.report.Report;
import superposition.report.SweepPart;
import superposition.store.Content;
import superposition.store.StagedFiles;
import superposition.sweep.Sweep;
import superposition.sweep.SweepResult;
import superposition.sweep.SweepRun;

/** Trains, measures and draws what the reports speak of, and writes one page about it. */
@CommandLine.Command(
    name = "reproduce",
    description = {
      "Trains the canonical run and the sweeps with predictions, and writes report.html: headline"
          + " numbers with controls, all figures, verdicts, the audit, the configuration.",
      "Beside it the run's run.json, weights.npz, metrics.json and audit.json."
    })
final class ReproduceCommand implements Callable<Integer> {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @CommandLine.Mixin private final Standard standard = new Standard();

  @CommandLine.Mixin private final RunOptions options = new RunOptions();

  @CommandLine.Option(
      names = "--full",
      description = "The sweeps in full, which takes hours, not their quick parts.")
  private boolean full;

  @CommandLine.Option(names = "--no-sweeps", description = "Only the run.")
  private boolean alone;

  @CommandLine.Mixin private final OutFolder out = new OutFolder();

  @Override
  public Integer call() {
    Preset scenario = options.scenarioOr(Preset.CANONICAL);
    int threads = options.threads();
    Path folder = out.path();
    PrintWriter err = spec.commandLine().getErr();
    try (StagedFiles files = StagedFiles.in(folder)) {
      Training training = Training.converged(scenario, threads, err);
      Output.addRun(files, training);
      Study study = Output.study(training.model());
      Output.addMetrics(files, study);
      Audit audit = new Auditor().of(study);
      files.add(
          "audit" + AuditFormat.JSON.ending(), stream -> AuditFormat.JSON.write(audit, stream));
      List<SweepPart> sweeps = alone ? List.of() : sweeps(threads);
      Progress progress = Progress.on(err);
      Content page =
          Report.of(
              scenario.title(),
              scenario.about(),
              study,
              audit,
              sweeps,
              PngExport.PRINT::content,
              (done, of) -> progress.show("picture", done, of));
      progress.clear();
      files.add(Report.NAME, page);
      files.commit();
    }
    spec.commandLine().getOut().println(scenario.id() + ": " + folder.resolve(Report.NAME));
    return Commands.DONE;
  }

  /** The shipped sweeps of which something was predicted. */
  private List<SweepPart> sweeps(int threads) {
    List<SweepPart> parts = new ArrayList<>();
    for (Preset preset : PresetLibrary.shipped().all()) {
      if (preset.scenario() instanceof SweepPlan plan && !plan.predictions().isEmpty()) {
        Progress progress = Progress.on(spec.commandLine().getErr());
        SweepResult result =
            new SweepRun(new Sweep(plan, !full), List.of(), threads)
                .run(
                    (cell, model, state) ->
                        progress.show(
                            preset.id() + ": network",
                            state.done(),
                            state.cells(),
                            state.secondsLeft()));
        progress.clear();
        parts.add(new SweepPart(preset.title(), preset.about(), result));
      }
    }
    return parts;
  }
}
