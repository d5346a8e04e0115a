package superposition.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import superposition.audit.claim.Claims;
import superposition.config.RunConfig;
import superposition.figure.Figures;

class ReproduceCommandTest {

  @TempDir Path folder;

  @Test
  void writesAPageThatNeedsNothingElse() throws Exception {
    CommandRun run =
        CommandRun.of(
            "reproduce",
            "--set",
            "steps=3",
            "--set",
            "batch=64",
            "--set",
            "features=12",
            "--set",
            "hidden=3",
            "--no-sweeps",
            "--out",
            folder.toString());
    assertEquals(Commands.DONE, run.code(), run.err());
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(
          List.of("audit.json", "metrics.json", "report.html", "run.json", "weights.npz"),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
    byte[] bytes = Files.readAllBytes(folder.resolve("report.html"));
    Document page = parse(bytes); // XML: every element is closed, every text escaped
    RunConfig config =
        RunConfig.canonical(1).withFeatures(12).withHidden(3).withSteps(3).withBatch(64);
    assertEquals("html", page.getDocumentElement().getTagName());
    assertEquals(
        Figures.of(config).size(), elements(page, "img").size(), "a picture of each figure");
    for (Element picture : elements(page, "img")) {
      String data = picture.getAttribute("src");
      assertTrue(data.startsWith("data:image/png;base64,"), data.substring(0, 30));
      byte[] png = Base64.getDecoder().decode(data.substring(data.indexOf(',') + 1));
      assertEquals('P', png[1]);
      assertTrue(picture.getAttribute("alt").length() > 40, picture.getAttribute("alt"));
    }
    List<Element> tables = elements(page, "table");
    // A row a claim in the audit, and the few of the headline, each with its head.
    assertEquals(1 + Claims.HEADLINE.size(), rows(tables.get(0)));
    assertEquals(1 + Claims.ALL.size(), rows(tables.get(tables.size() - 2)));
    assertTrue(
        tables.get(tables.size() - 1).getTextContent().contains("gaussian, sigma 0.01"),
        "the configuration");
    assertNoReferences(page);
  }

  /** Neither an attribute nor the style leads out of the page, and no program is in it. */
  private static void assertNoReferences(Document page) {
    Set<String> ids = new HashSet<>();
    elements(page, "*").forEach(element -> ids.add(element.getAttribute("id")));
    for (Element element : elements(page, "*")) {
      assertFalse(
          Set.of("script", "link", "iframe", "object", "embed", "base", "form")
              .contains(element.getTagName()),
          element.getTagName());
      for (int k = 0; k < element.getAttributes().getLength(); k++) {
        String name = element.getAttributes().item(k).getNodeName();
        String value = element.getAttributes().item(k).getNodeValue();
        assertFalse(name.startsWith("on"), name);
        if (name.equals("href")) {
          assertTrue(value.startsWith("#") && ids.contains(value.substring(1)), value);
        } else if (!Set.of("src", "alt", "xmlns").contains(name)) {
          assertFalse(value.contains("://") || value.contains("url("), name + "=" + value);
        }
      }
    }
    for (Element style : elements(page, "style")) {
      String text = style.getTextContent();
      assertFalse(text.contains("url(") || text.contains("@import"), text);
    }
  }

  private static Document parse(byte[] bytes) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setExpandEntityReferences(false);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
  }

  private static List<Element> elements(Document page, String name) {
    NodeList nodes = page.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int k = 0; k < nodes.getLength(); k++) {
      elements.add((Element) nodes.item(k));
    }
    return elements;
  }

  private static int rows(Element table) {
    return table.getElementsByTagName("tr").getLength();
  }

  @Test
  void whatCannotBeWrittenIsSaidBeforeTheWork() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertEquals(
        file + ": " + file + " is not a folder; allowed: a folder, or a new name",
        CommandRun.of("reproduce", "--out", file.toString()).refusal());
  }
}
