package superposition.app.audit;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import superposition.audit.AuditRow;

/** Below the table: where the selected claim stands, word for word, and why it is judged so. */
final class AuditDetails extends VBox {

  private final Label place = line("section-title");
  private final Label quote = line("quote");
  private final Label why = line("why");
  private final Label measured = line("muted");

  AuditDetails() {
    setId("audit-details");
    getStyleClass().add("audit-details");
    quote.setId("audit-quote");
    why.setId("audit-why");
    getChildren().addAll(place, quote, why, measured);
    show(null);
  }

  /** Shows a claim; null for none. */
  void show(AuditRow row) {
    boolean none = row == null;
    place.setText(none ? "No claim is selected" : row.claim().source().place());
    quote.setText(
        none
            ? "Select a claim to read where it stands and why it is judged as it is."
            : "“" + row.claim().source().quote() + "”");
    why.setText(none ? "" : capital(row.finding().verdict().words()) + ": " + row.finding().why());
    measured.setText(none ? "" : "Measured: " + row.claim().measured());
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static Label line(String style) {
    Label label = new Label();
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.managedProperty().bind(label.textProperty().isNotEmpty());
    return label;
  }
}
