package superposition.app.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;
import superposition.app.desk.Words;
import superposition.preset.SessionFile;
import superposition.state.Session;
import superposition.store.BadInputException;

/**
 * Reads the last session once, and writes the present one a while after it changed and at the end,
 * on a thread of its own. What cannot be read is set aside; where nothing can be written, the
 * session ends with the window. FX thread.
 */
public final class SessionKeeper {

  private static final Duration REST = Duration.seconds(2);

  /** For the last writing at the end of the program. */
  private static final long PATIENCE_SECONDS = 5;

  private final Path file;
  private final ReadOnlyObjectWrapper<Session> session;
  private final String problem;
  private final PauseTransition rest = new PauseTransition(REST);
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "session");
            thread.setDaemon(true);
            return thread;
          });
  private Session written;
  private Consumer<String> onProblem = sentence -> {};

  private SessionKeeper(Path file, Session session, String problem) {
    this.file = file;
    this.session = new ReadOnlyObjectWrapper<>(session);
    this.problem = problem;
    written = session;
    rest.setOnFinished(event -> write());
  }

  /** The keeper of a folder's session, which may be none yet. */
  public static SessionKeeper in(Path folder) {
    Path file = folder.resolve(SessionFile.NAME);
    if (!Files.exists(file)) {
      return new SessionKeeper(file, Session.FIRST, "");
    }
    try {
      return new SessionKeeper(file, SessionFile.read(file), "");
    } catch (BadInputException e) {
      return new SessionKeeper(file, Session.FIRST, setAside(file, e));
    }
  }

  /** One that reads and writes nothing. */
  public static SessionKeeper none() {
    return new SessionKeeper(null, Session.FIRST, "");
  }

  private static String setAside(Path file, BadInputException why) {
    Path aside = file.resolveSibling("session-broken.json");
    String what = "The last session cannot be restored. " + Words.sentence(why);
    try {
      Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
      return what + " The file is now " + aside + ".";
    } catch (IOException e) {
      return what + " The file is still there.";
    }
  }

  /** What is kept. */
  public ReadOnlyObjectProperty<Session> sessionProperty() {
    return session.getReadOnlyProperty();
  }

  /** What is kept. */
  public Session session() {
    return session.get();
  }

  /** Why the last session is not there, in sentences; empty if all is well. */
  public String problem() {
    return problem;
  }

  /** Who is told in a sentence why the session cannot be written. */
  public void setOnProblem(Consumer<String> action) {
    onProblem = action;
  }

  /** Changes what is kept. */
  public void keep(UnaryOperator<Session> change) {
    session.set(change.apply(session.get()));
    // Not put off by every change, or a hand that never rests would never be saved.
    if (rest.getStatus() != PauseTransition.Status.RUNNING) {
      rest.play();
    }
  }

  private void write() {
    Session now = session.get();
    if (file != null && !now.equals(written) && !writer.isShutdown()) {
      written = now;
      writer.execute(() -> write(now));
    }
  }

  private void write(Session now) {
    try {
      SessionFile.write(now, file);
    } catch (BadInputException e) {
      Platform.runLater(() -> onProblem.accept("The session is not kept. " + Words.sentence(e)));
    }
  }

  /** Writes what is not written yet, and returns when that is done. */
  public void close() {
    rest.stop();
    write();
    writer.shutdown();
    try {
      writer.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
