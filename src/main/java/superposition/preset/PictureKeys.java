package superposition.preset;

import com.google.gson.JsonObject;
import java.util.List;
import superposition.state.PictureOptions;
import superposition.state.PictureSize;
import superposition.state.Theme;
import superposition.store.BadInputException;
import superposition.store.Fields;

/** The keys of {@link PictureOptions}. */
final class PictureKeys {

  private PictureKeys() {}

  static JsonObject write(PictureOptions options) {
    JsonObject json = new JsonObject();
    json.addProperty("columns", options.size().columns());
    json.addProperty("rows", options.size().rows());
    json.addProperty("dpi", options.size().dpi());
    json.addProperty("text", options.size().text());
    json.addProperty("theme", Fields.word(options.theme()));
    json.addProperty("transparent", options.transparent());
    return json;
  }

  static PictureOptions read(Fields fields) {
    fields.only(List.of("columns", "rows", "dpi", "text", "theme", "transparent"));
    int columns = (int) fields.whole("columns", PictureSize.FEWEST, PictureSize.MOST);
    int rows = (int) fields.whole("rows", PictureSize.FEWEST, PictureSize.MOST);
    double dpi = fields.number("dpi", PictureSize.COARSEST, PictureSize.FINEST);
    double text = fields.number("text", PictureSize.SMALLEST, PictureSize.LARGEST);
    Theme theme = fields.word("theme", Theme.values());
    boolean transparent = fields.flag("transparent");
    try {
      return new PictureOptions(new PictureSize(columns, rows, dpi, text), theme, transparent);
    } catch (IllegalArgumentException e) {
      throw new BadInputException(fields.place("columns"), e.getMessage());
    }
  }
}
