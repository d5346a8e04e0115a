package superposition.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import superposition.analysis.Study;
import superposition.audit.Audit;
import superposition.audit.Auditor;
import superposition.config.RunConfig;
import superposition.config.SweepPlan;
import superposition.figure.Figures;
import superposition.preset.PresetLibrary;
import superposition.store.Content;
import superposition.sweep.Sweep;
import superposition.sweep.SweepResult;
import superposition.sweep.SweepRun;
import superposition.train.TrainingRun;

class ReportSweepsTest {

  @Test
  void everyPredictionHasARowAndEveryGridAPicture() throws Exception {
    RunConfig small =
        RunConfig.canonical(1).withFeatures(6).withHidden(2).withSteps(2).withBatch(16);
    Study study = new Study(TrainingRun.train(small), 100, 1);
    Audit audit = new Auditor().of(study);
    SweepPlan plan =
        ((SweepPlan) PresetLibrary.findShipped("negative-leak").orElseThrow().scenario())
            .withBase(RunConfig.canonical(1).withSteps(2).withBatch(16))
            .withSeeds(1);
    SweepResult result =
        new SweepRun(new Sweep(plan, true), List.of(), 1).run((cell, model, state) -> {});
    List<String> progress = new ArrayList<>();
    Document page =
        parse(
            Report.of(
                "A & B <i>",
                "",
                study,
                audit,
                List.of(new SweepPart("Leak \"x\"", "About", result)),
                plot -> out -> out.write(plot.heading().title().length()), // no picture is needed
                (done, of) -> progress.add(done + " of " + of)));
    assertEquals("A & B <i>", page.getElementsByTagName("h1").item(0).getTextContent());
    Element sweeps = section(page, "section-sweeps");
    int grids = plan.grids().size();
    assertEquals(grids, sweeps.getElementsByTagName("img").getLength());
    assertEquals(
        1 + plan.predictions().size(), sweeps.getElementsByTagName("tr").getLength(), "rows");
    assertTrue(sweeps.getTextContent().contains(plan.predictions().get(0).claim()));
    int all = Figures.of(small).size() + grids;
    assertEquals(all + " of " + all, progress.get(progress.size() - 1));
  }

  private static Element section(Document page, String id) {
    for (int k = 0; k < page.getElementsByTagName("section").getLength(); k++) {
      Element section = (Element) page.getElementsByTagName("section").item(k);
      if (section.getAttribute("id").equals(id)) {
        return section;
      }
    }
    throw new AssertionError("no " + id);
  }

  private static Document parse(Content content) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    content.writeTo(bytes);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(bytes.toByteArray()));
  }
}
