package superposition.phase;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import superposition.config.LogRange;
import superposition.config.PhasePlan;
import superposition.store.Fields;
import superposition.store.JsonOutput;
import superposition.theory.PhaseClass;
import superposition.theory.PhaseTheory;

/**
 * {@code phase.json}: a phase diagram as far as it is trained, {@code {"cells": [{"importance",
 * "density", "theory", "trained", "norm", "superposition", …}], "agreement", "agreementClear"}}.
 * Outcomes are {@code not-represented}, {@code superposed} and {@code dedicated}; losses are summed
 * over the features. The agreement of the best models is over the cells in which theory's runner-up
 * is over .1 % worse, and over 10 % worse where it is clear; null where nothing is trained.
 */
public final class PhaseFile {

  /** The name of such files. */
  public static final String NAME = "phase.json";

  /** The format that is written. */
  public static final int FORMAT = 1;

  private PhaseFile() {}

  /** Writes the file. */
  public static void write(PhaseDiagram diagram, OutputStream out) throws IOException {
    PhasePlan plan = diagram.plan();
    PhaseTheory.Point triple = diagram.theory().triplePoint();
    JsonOutput json = new JsonOutput(out);
    json.number("format", FORMAT).run("run", plan.base());
    range(json, "importance", plan.importance());
    range(json, "density", plan.density());
    json.number("grid", plan.grid()).number("models", plan.models());
    json.begin("triplePoint")
        .number("importance", triple.importance())
        .number("density", triple.density())
        .end();
    json.rows("cells", cells(diagram));
    share(json, "agreement", diagram.agreement(false));
    share(json, "agreementClear", diagram.clearAgreement(false));
    share(json, "agreementAveraged", diagram.agreement(true));
    share(json, "agreementAveragedClear", diagram.clearAgreement(true));
    json.finish();
  }

  private static void range(JsonOutput json, String key, LogRange range) throws IOException {
    json.begin(key).number("low", range.low()).number("high", range.high()).end();
  }

  private static void share(JsonOutput json, String key, PhaseDiagram.Agreement agreement)
      throws IOException {
    json.value(key, agreement.share());
  }

  /** The cells that are done, row by row. */
  private static List<Map<String, Object>> cells(PhaseDiagram diagram) {
    List<Map<String, Object>> rows = new ArrayList<>();
    int grid = diagram.plan().grid();
    for (int row = 0; row < grid; row++) {
      for (int column = 0; column < grid; column++) {
        PhaseTheory.Winner winner = diagram.winner(row, column);
        diagram.cell(row, column).ifPresent(cell -> rows.add(fields(cell, winner)));
      }
    }
    return rows;
  }

  private static Map<String, Object> fields(PhaseCell cell, PhaseTheory.Winner winner) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("importance", cell.importance());
    fields.put("density", cell.density());
    fields.put("theory", word(winner.best().outcome()));
    fields.put("trained", outcome(cell.feature()));
    fields.put("norm", cell.feature().norm());
    fields.put("superposition", cell.feature().superposition());
    fields.put("solution", winner.best().name());
    fields.put("theoryLoss", winner.loss());
    fields.put("runnerUpLoss", winner.runnerUp());
    fields.put("loss", cell.loss());
    fields.put("bestModel", cell.best());
    fields.put("jointSuperposition", cell.triangle());
    fields.put("averagedTrained", outcome(cell.average()));
    fields.put("averagedNorm", cell.average().norm());
    fields.put("averagedSuperposition", cell.average().superposition());
    return fields;
  }

  /** A word for models that diverged, too. */
  private static String outcome(ExtraFeature feature) {
    return feature.isFinite() ? word(feature.outcome()) : "diverged";
  }

  private static String word(PhaseClass outcome) {
    return Fields.word(outcome);
  }
}
