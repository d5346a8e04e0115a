package superposition.app.audit;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import superposition.app.control.FileSaver;
import superposition.audit.Audit;
import superposition.audit.AuditFormat;
import superposition.store.StagedFiles;

/** Takes an audit out of the window: into a file, or onto the clipboard as Markdown. */
final class AuditSaver {

  private static final List<FileSaver.Kind> KINDS =
      List.of(
          kind(AuditFormat.MD, "Markdown table"),
          kind(AuditFormat.TEX, "LaTeX table"),
          kind(AuditFormat.CSV, "Comma-separated values"),
          kind(AuditFormat.JSON, "JSON"),
          kind(AuditFormat.TXT, "Plain text"));

  private final FileSaver files;
  private final Consumer<String> notice;

  /**
   * @param dialog shows a chooser and returns the file that was chosen, or null
   * @param notice is told in a sentence what became of it
   */
  AuditSaver(Function<FileChooser, File> dialog, Consumer<String> notice) {
    this.notice = notice;
    files = new FileSaver(dialog);
    files.noticeProperty().addListener((property, before, now) -> tell(now));
    files.problemProperty().addListener((property, before, now) -> tell(now));
  }

  private void tell(String text) {
    if (!text.isEmpty()) {
      notice.accept(text);
    }
  }

  /** Asks for a file, and writes the audit into it by its ending. */
  void save(Audit audit) {
    files.save("Save audit", "audit", KINDS, file -> write(audit, file));
  }

  private static void write(Audit audit, Path file) {
    AuditFormat format = AuditFormat.of(file.toString()).orElseThrow();
    StagedFiles.write(file, out -> format.write(audit, out));
  }

  /** Copies the audit, or the claims of it that tell most, as a table. */
  void copy(Audit audit, AuditFormat format) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text(audit, format));
    Clipboard.getSystemClipboard().setContent(content);
    notice.accept("Copied as " + (format == AuditFormat.TEX ? "LaTeX." : "Markdown."));
  }

  /** Why the audit was not saved, a sentence; else empty. */
  ReadOnlyStringProperty problemProperty() {
    return files.problemProperty();
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

  private static FileSaver.Kind kind(AuditFormat format, String name) {
    return new FileSaver.Kind(format.ending().substring(1), name);
  }
}
