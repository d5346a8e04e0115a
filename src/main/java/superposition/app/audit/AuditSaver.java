package superposition.app.audit;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.concurrent.Task;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import superposition.app.desk.Words;
import superposition.audit.Audit;
import superposition.audit.AuditFormat;
import superposition.store.StagedFiles;

/** Takes an audit out of the window: into a file, or onto the clipboard as Markdown. */
final class AuditSaver {

  private final Function<FileChooser, File> dialog;
  private final Consumer<String> notice;
  private File folder;

  /**
   * @param dialog shows a chooser and returns the file that was chosen, or null
   * @param notice is told in a sentence what became of it
   */
  AuditSaver(Function<FileChooser, File> dialog, Consumer<String> notice) {
    this.dialog = dialog;
    this.notice = notice;
  }

  /** Asks for a file, and writes the audit into it by its ending. */
  void save(Audit audit) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Save audit");
    chooser.setInitialDirectory(folder);
    chooser.setInitialFileName("audit.md");
    for (AuditFormat format :
        new AuditFormat[] {AuditFormat.MD, AuditFormat.CSV, AuditFormat.JSON, AuditFormat.TXT}) {
      chooser
          .getExtensionFilters()
          .add(new FileChooser.ExtensionFilter(name(format), "*" + format.ending()));
    }
    File chosen = dialog.apply(chooser);
    if (chosen != null) {
      folder = chosen.getParentFile();
      write(audit, chosen.toPath());
    }
  }

  /** Copies the audit as Markdown. */
  void copy(Audit audit) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text(audit, AuditFormat.MD));
    Clipboard.getSystemClipboard().setContent(content);
    notice.accept("Copied as Markdown.");
  }

  private void write(Audit audit, Path chosen) {
    AuditFormat known = AuditFormat.of(chosen.toString()).orElse(null);
    AuditFormat format = known == null ? AuditFormat.MD : known;
    Path file =
        known == null ? chosen.resolveSibling(chosen.getFileName() + format.ending()) : chosen;
    Task<Void> task =
        new Task<>() {
          @Override
          protected Void call() {
            StagedFiles.write(file, out -> format.write(audit, out));
            return null;
          }
        };
    task.setOnSucceeded(event -> notice.accept("Saved as " + file.getFileName() + "."));
    task.setOnFailed(event -> notice.accept("Not saved. " + Words.sentence(task.getException())));
    Thread thread = new Thread(task, "save audit");
    thread.setDaemon(true);
    thread.start();
  }

  private static String text(Audit audit, AuditFormat format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      format.write(audit, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static String name(AuditFormat format) {
    return switch (format) {
      case MD -> "Markdown table";
      case CSV -> "Comma-separated values";
      case JSON -> "JSON";
      case TXT -> "Plain text";
    };
  }
}
