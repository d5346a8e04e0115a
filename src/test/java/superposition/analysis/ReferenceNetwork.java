package superposition.analysis;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import superposition.config.RunConfig;
import superposition.model.Network;
import superposition.train.TrainedModel;

/**
 * One of the three independent networks of {@code src/test/resources/reference}, with its metrics.
 *
 * @param model weights from the npz
 * @param metrics id to number, from the json
 */
record ReferenceNetwork(TrainedModel model, JsonObject metrics) {

  static ReferenceNetwork load(int k) {
    String name = "/reference/canonical-" + k;
    try (InputStream json = ReferenceNetwork.class.getResourceAsStream(name + ".json");
        InputStream npz = ReferenceNetwork.class.getResourceAsStream(name + ".npz")) {
      JsonObject root =
          JsonParser.parseReader(new InputStreamReader(json, StandardCharsets.UTF_8))
              .getAsJsonObject();
      return new ReferenceNetwork(
          model(RunConfig.canonical(0), new ZipInputStream(npz)), root.getAsJsonObject("metrics"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The absolute-value model of {@code abs-motif-20-20.npz}; see TOY_MODELS section 5. */
  static TrainedModel absoluteMotif() {
    try (InputStream npz =
        ReferenceNetwork.class.getResourceAsStream("/reference/abs-motif-20-20.npz")) {
      return model(AbsoluteModels.config(20, 20, 0.02, 0), new ZipInputStream(npz));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  double metric(String id) {
    return metrics.get(id).getAsDouble();
  }

  private static TrainedModel model(RunConfig config, ZipInputStream zip) throws IOException {
    float[] wIn = null;
    float[] wOut = null;
    float[] bias = null;
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      float[] values = floats(zip.readAllBytes());
      if (entry.getName().equals("W_in.npy")) {
        wIn = values;
      } else if (entry.getName().equals("W_out.npy")) {
        wOut = values;
      } else if (entry.getName().equals("b.npy")) {
        bias = values;
      }
    }
    return TrainedModel.of(
        config,
        new Network(
            config.features(),
            config.hidden(),
            config.hiddenActivation(),
            config.outputActivation(),
            wIn,
            wOut,
            bias));
  }

  /** Version 1 of numpy's format: ten bytes, a header of stated length, then the values. */
  private static float[] floats(byte[] npy) {
    ByteBuffer buffer = ByteBuffer.wrap(npy).order(ByteOrder.LITTLE_ENDIAN);
    int header = buffer.getShort(8);
    String text = new String(npy, 10, header, StandardCharsets.US_ASCII);
    if (!text.contains("'<f4'") || !text.contains("'fortran_order': False")) {
      throw new IllegalStateException("not little-endian float32 in C order: " + text);
    }
    float[] values = new float[(npy.length - 10 - header) / Float.BYTES];
    buffer.position(10 + header).slice().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
    return values;
  }
}
