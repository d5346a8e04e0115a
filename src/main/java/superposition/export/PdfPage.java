package superposition.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;
import superposition.render.VectorPage;
import superposition.state.PictureSize;

/** A page as a PDF document, with the letters of its fonts that it uses. */
final class PdfPage implements VectorPage {

  private static final int ROUND = 1;
  private static final int BUTT = 0;
  private static final int MITRE = 0;

  private final PDDocument document = new PDDocument();
  private final OutputStream out;
  private final PDFont regular;
  private final PDFont bold;
  private final PDPageContentStream content;
  private final double high;

  PdfPage(OutputStream out, PictureSize size) throws IOException {
    this.out = out;
    high = size.rows();
    // Else the time of writing would be a part of it.
    document.setDocumentId(0L);
    PDRectangle paper = new PDRectangle((float) size.pointsWide(), (float) size.pointsHigh());
    PDPage page = new PDPage(paper);
    document.addPage(page);
    regular = font(VectorExport.REGULAR);
    bold = font(VectorExport.BOLD);
    content = new PDPageContentStream(document, page);
    float scale = (float) (size.pointsWide() / size.columns());
    content.transform(Matrix.getScaleInstance(scale, scale));
  }

  private PDFont font(String address) throws IOException {
    try (InputStream in = VectorExport.open(address)) {
      return PDType0Font.load(document, in, true);
    }
  }

  /** Ends the document. */
  void finish() throws IOException {
    content.close();
    document.save(out);
    document.close();
  }

  private interface Writing {
    void run() throws IOException;
  }

  private static void write(Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      throw new UncheckedIOException("memory can always be written to", e);
    }
  }

  /** Pages count from below. */
  private float up(double y) {
    return (float) (high - y);
  }

  private void outline(List<Piece> outline) throws IOException {
    for (Piece piece : outline) {
      double[] at = piece.points();
      switch (piece.kind()) {
        case 'M' -> content.moveTo((float) at[0], up(at[1]));
        case 'L' -> content.lineTo((float) at[0], up(at[1]));
        case 'C' ->
            content.curveTo(
                (float) at[0], up(at[1]), (float) at[2], up(at[3]), (float) at[4], up(at[5]));
        default -> content.closePath();
      }
    }
  }

  private void color(Color color, boolean line) throws IOException {
    float red = (float) color.getRed();
    float green = (float) color.getGreen();
    float blue = (float) color.getBlue();
    if (line) {
      content.setStrokingColor(red, green, blue);
    } else {
      content.setNonStrokingColor(red, green, blue);
    }
    PDExtendedGraphicsState state = new PDExtendedGraphicsState();
    state.setStrokingAlphaConstant((float) color.getOpacity());
    state.setNonStrokingAlphaConstant((float) color.getOpacity());
    content.setGraphicsStateParameters(state);
  }

  @Override
  public void fill(List<Piece> outline, Color color) {
    write(
        () -> {
          content.saveGraphicsState();
          color(color, false);
          outline(outline);
          content.fill();
          content.restoreGraphicsState();
        });
  }

  @Override
  public void stroke(List<Piece> outline, Line line) {
    write(
        () -> {
          content.saveGraphicsState();
          color(line.color(), true);
          content.setLineWidth((float) line.width());
          content.setLineCapStyle(line.round() ? ROUND : BUTT);
          content.setLineJoinStyle(line.round() ? ROUND : MITRE);
          float[] dashes = new float[line.dashes().size()];
          for (int k = 0; k < dashes.length; k++) {
            dashes[k] = line.dashes().get(k).floatValue();
          }
          content.setLineDashPattern(dashes, 0);
          outline(outline);
          content.stroke();
          content.restoreGraphicsState();
        });
  }

  @Override
  public void text(Words words) {
    write(
        () -> {
          PDFont font = words.bold() ? bold : regular;
          double width = font.getStringWidth(words.text()) / 1000 * words.size();
          content.saveGraphicsState();
          color(words.color(), false);
          content.beginText();
          content.setFont(font, (float) words.size());
          // Letters are set closer on screen where they fit into one another.
          content.setHorizontalScaling((float) (100 * words.width() / width));
          content.setTextMatrix(
              Matrix.getRotateInstance(
                  -Math.toRadians(words.degrees()), (float) words.x(), up(words.y())));
          content.showText(words.text());
          content.endText();
          content.restoreGraphicsState();
        });
  }

  @Override
  public void cells(Image image, double x, double y, double width, double height) {
    write(
        () ->
            content.drawImage(
                LosslessFactory.createFromImage(document, pixels(image)),
                (float) x,
                up(y + height),
                (float) width,
                (float) height));
  }

  private static BufferedImage pixels(Image image) {
    int columns = (int) image.getWidth();
    int rows = (int) image.getHeight();
    BufferedImage pixels = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < columns; x++) {
        pixels.setRGB(x, y, image.getPixelReader().getArgb(x, y));
      }
    }
    return pixels;
  }

  @Override
  public void clip(double x, double y, double width, double height) {
    write(
        () -> {
          content.saveGraphicsState();
          content.addRect((float) x, up(y + height), (float) width, (float) height);
          content.clip();
        });
  }

  @Override
  public void unclip() {
    write(content::restoreGraphicsState);
  }
}
