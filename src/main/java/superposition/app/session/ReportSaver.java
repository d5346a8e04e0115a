package superposition.app.session;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import superposition.analysis.Study;
import superposition.app.control.FileSaver;
import superposition.app.control.NoticeBar;
import superposition.app.desk.ExplorerModel;
import superposition.audit.Audit;
import superposition.audit.Auditor;
import superposition.export.PngExport;
import superposition.preset.Preset;
import superposition.preset.PresetLibrary;
import superposition.report.Report;
import superposition.store.Content;
import superposition.store.StagedFiles;
import superposition.train.TrainedModel;

/** Saves a run, with its last weights and all neurons, as a page for a browser. FX thread. */
final class ReportSaver {

  private final ExplorerModel model;
  private final NoticeBar notice;
  private final FileSaver files;

  ReportSaver(ExplorerModel model, NoticeBar notice, FileSaver files) {
    this.model = model;
    this.notice = notice;
    this.files = files;
  }

  /** Asks for a file, and measures, draws and writes in the background. */
  void save() {
    TrainedModel run = model.trainer().modelProperty().get();
    String id = model.state().experiment().presetId();
    boolean changed = model.state().experiment().changed();
    files.save(
        "Save report",
        "report",
        List.of(new FileSaver.Kind("html", "pages for a browser")),
        file -> write(run, id, changed, file));
  }

  private void write(TrainedModel run, String presetId, boolean changed, Path file) {
    tell("Measuring for the report …");
    StagedFiles.requireWritableFile(file);
    Study study = new Study(run, Study.FULL_SAMPLES, Study.EVALUATION_SEED);
    Audit audit = new Auditor().of(study);
    Preset preset = PresetLibrary.findShipped(presetId).orElse(null);
    String title = preset == null ? presetId : preset.title() + (changed ? ", changed" : "");
    Content page =
        Report.of(
            title,
            preset == null ? "" : preset.about(),
            study,
            audit,
            List.of(),
            PngExport.PRINT::content,
            (done, of) -> tell("Drawing for the report: picture " + done + " of " + of + " …"));
    StagedFiles.write(file, page);
  }

  private void tell(String words) {
    Platform.runLater(() -> notice.tell(words));
  }
}
