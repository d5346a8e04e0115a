package superposition.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import superposition.render.VectorPage;
import superposition.state.PictureSize;

/** A page as an SVG 1.1 drawing: a path a shape, a text a line of text. */
final class SvgPage implements VectorPage {

  private static final String NAMESPACE = "http://www.w3.org/2000/svg";
  private static final String LINK = "http://www.w3.org/1999/xlink";

  private final XMLStreamWriter xml;
  private int clipped;

  SvgPage(OutputStream out, PictureSize size) throws IOException {
    try {
      xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("svg");
      xml.writeDefaultNamespace(NAMESPACE);
      xml.writeNamespace("xlink", LINK);
      xml.writeAttribute("version", "1.1");
      xml.writeAttribute("width", number(size.pointsWide()) + "pt");
      xml.writeAttribute("height", number(size.pointsHigh()) + "pt");
      xml.writeAttribute("viewBox", "0 0 " + size.columns() + " " + size.rows());
      xml.writeAttribute(
          "font-family", "'" + VectorExport.FAMILY + "', Verdana, Helvetica, sans-serif");
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** Ends the document. */
  void finish() throws IOException {
    try {
      xml.writeCharacters("\n");
      xml.writeEndDocument();
      xml.writeCharacters("\n");
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** Names and values in turn; an empty value leaves the attribute out. */
  private void element(String name, String content, String... attributes) {
    try {
      xml.writeCharacters("\n");
      if (content.isEmpty()) {
        xml.writeEmptyElement(name);
      } else {
        xml.writeStartElement(name);
      }
      for (int k = 0; k < attributes.length; k += 2) {
        if (!attributes[k + 1].isEmpty()) {
          xml.writeAttribute(attributes[k], attributes[k + 1]);
        }
      }
      if (!content.isEmpty()) {
        xml.writeCharacters(content);
        xml.writeEndElement();
      }
    } catch (XMLStreamException e) {
      throw new IllegalStateException("memory can always be written to", e);
    }
  }

  /** With hundredths of a pixel. */
  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    text = text.replaceAll("\\.?0+$", "");
    return text.equals("-0") ? "0" : text;
  }

  private static String path(List<Piece> outline) {
    StringBuilder path = new StringBuilder();
    for (Piece piece : outline) {
      path.append(piece.kind());
      for (int k = 0; k < piece.points().length; k++) {
        path.append(k == 0 ? "" : " ").append(number(piece.points()[k]));
      }
    }
    return path.toString();
  }

  private static String color(Color color) {
    return String.format(
        Locale.ROOT,
        "#%02x%02x%02x",
        Math.round(255 * color.getRed()),
        Math.round(255 * color.getGreen()),
        Math.round(255 * color.getBlue()));
  }

  private static String opacity(Color color) {
    return color.isOpaque() ? "" : number(color.getOpacity());
  }

  @Override
  public void fill(List<Piece> outline, Color color) {
    element("path", "", "d", path(outline), "fill", color(color), "fill-opacity", opacity(color));
  }

  @Override
  public void stroke(List<Piece> outline, Line line) {
    element(
        "path",
        "",
        "d",
        path(outline),
        "fill",
        "none",
        "stroke",
        color(line.color()),
        "stroke-opacity",
        opacity(line.color()),
        "stroke-width",
        number(line.width()),
        "stroke-dasharray",
        line.dashes().stream().map(SvgPage::number).collect(Collectors.joining(" ")),
        "stroke-linecap",
        line.round() ? "round" : "",
        "stroke-linejoin",
        line.round() ? "round" : "");
  }

  @Override
  public void text(Words words) {
    String place = number(words.x()) + " " + number(words.y());
    element(
        "text",
        words.text(),
        "x",
        number(words.x()),
        "y",
        number(words.y()),
        "font-size",
        number(words.size()),
        "font-weight",
        words.bold() ? "bold" : "",
        "textLength",
        number(words.width()),
        "fill",
        color(words.color()),
        "fill-opacity",
        opacity(words.color()),
        "transform",
        words.degrees() == 0 ? "" : "rotate(" + number(words.degrees()) + " " + place + ")");
  }

  @Override
  public void cells(Image image, double x, double y, double width, double height) {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    PngExport.encode(image, png);
    element(
        "image",
        "",
        "x",
        number(x),
        "y",
        number(y),
        "width",
        number(width),
        "height",
        number(height),
        "preserveAspectRatio",
        "none",
        "style",
        "image-rendering:crisp-edges;image-rendering:pixelated",
        "xlink:href",
        "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray()));
  }

  @Override
  public void clip(double x, double y, double width, double height) {
    String id = "clip" + clipped++;
    try {
      xml.writeCharacters("\n");
      xml.writeStartElement("clipPath");
      xml.writeAttribute("id", id);
      element(
          "rect",
          "",
          "x",
          number(x),
          "y",
          number(y),
          "width",
          number(width),
          "height",
          number(height));
      xml.writeEndElement();
      xml.writeCharacters("\n");
      xml.writeStartElement("g");
      xml.writeAttribute("clip-path", "url(#" + id + ")");
    } catch (XMLStreamException e) {
      throw new IllegalStateException("memory can always be written to", e);
    }
  }

  @Override
  public void unclip() {
    try {
      xml.writeCharacters("\n");
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("memory can always be written to", e);
    }
  }
}
