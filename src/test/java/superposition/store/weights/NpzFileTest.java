package superposition.store.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import superposition.config.Activation;
import superposition.config.RunConfig;
import superposition.model.Network;
import superposition.store.BadInputException;
import superposition.store.Fields;
import superposition.store.RunKeys;
import superposition.train.TrainedModel;

class NpzFileTest {

  private static final float[] W_IN = {0f, 0.1f, 0.2f, 1f, 1.1f, 1.2f};
  private static final float[] W_OUT = {-0f, -0.1f, -1f, -1.1f, -2f, -2.1f};
  private static final float[] B = {0f, 0.25f, 0.5f};

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"f4", "f8-compressed", "fortran", "big-endian", "version-2", "version-3"})
  void numpysFilesAreRead(String name) {
    Weights weights = NetworkFile.read(Path.of("src/test/resources/npz", name + ".npz"));
    assertEquals(2, weights.hidden());
    assertEquals(3, weights.features());
    // The values of src/test/resources/npz/README.md; −(i + n/10) is computed in double there.
    assertArrayEquals(W_IN, weights.wIn(), 1e-7f);
    assertArrayEquals(W_OUT, weights.wOut(), 1e-7f);
    assertArrayEquals(B, weights.bias());
  }

  @Test
  void theReferenceNetworksAreRead() {
    for (int k = 0; k < 3; k++) {
      Path file = Path.of("src/test/resources/reference", "canonical-" + k + ".npz");
      Weights weights = NetworkFile.read(file);
      assertEquals(10, weights.hidden());
      assertEquals(100, weights.features());
      assertNull(weights.bias());
    }
  }

  @Test
  void whatIsWrittenReadsBackEqual() throws IOException {
    Path file = write(network(B));
    Weights weights = NetworkFile.read(file);
    assertArrayEquals(W_IN, weights.wIn());
    assertArrayEquals(W_OUT, weights.wOut());
    assertArrayEquals(B, weights.bias());
    assertNull(NetworkFile.read(write(network(null))).bias());
  }

  @Test
  void arraysHaveTheBytesOfNumpys() throws IOException {
    // float32, version 1, row order: what savez itself chose for the same values.
    try (ZipFile ours = new ZipFile(write(network(B)).toFile());
        ZipFile numpys = new ZipFile("src/test/resources/npz/f4.npz")) {
      for (String name : new String[] {"W_in.npy", "b.npy"}) {
        assertArrayEquals(
            numpys.getInputStream(numpys.getEntry(name)).readAllBytes(),
            ours.getInputStream(ours.getEntry(name)).readAllBytes(),
            name);
      }
    }
  }

  @Test
  void equalWeightsGiveEqualBytes() throws IOException {
    byte[] first = bytes(network(B));
    byte[] second = bytes(network(B));
    assertArrayEquals(first, second);
    // A zip's first entry has its time at bytes 10 to 13, here 1980-01-01 and two seconds, and the
    // length of its extra fields, where other times would be, at 28.
    assertArrayEquals(new byte[] {1, 0, 0x21, 0}, Arrays.copyOfRange(first, 10, 14));
    assertArrayEquals(new byte[] {0, 0}, Arrays.copyOfRange(first, 28, 30));
  }

  @Test
  void sizesAndBiasOfTheRunGiveWayToThoseOfTheArrays() throws IOException {
    TrainedModel model = NetworkFile.read(write(network(B))).under(RunConfig.canonical(1));
    assertEquals(
        RunConfig.canonical(1).withFeatures(3).withHidden(2).withBias(true), model.config());
    assertTrue(model.network().hasBias());
    assertFalse(model.diverged());
  }

  @Test
  void tiedRunsNeedTiedWeights() throws IOException {
    RunConfig tied = tied(RunConfig.canonical(1));
    Weights free = NetworkFile.read(write(network(null)));
    BadInputException e = assertThrows(BadInputException.class, () -> free.under(tied));
    assertEquals("W_out", e.place().substring(e.place().lastIndexOf(' ') + 1));
    float[] transposed = {0f, 1f, 0.1f, 1.1f, 0.2f, 1.2f};
    Network network =
        new Network(3, 2, Activation.RELU, Activation.IDENTITY, W_IN, transposed, null);
    assertTrue(NetworkFile.read(write(network)).under(tied).config().tied());
  }

  private static RunConfig tied(RunConfig run) {
    Fields keys = Fields.of("run", RunKeys.write(run));
    assertFalse(keys.flag("tied"));
    com.google.gson.JsonObject json = RunKeys.write(run);
    json.addProperty("tied", true);
    return RunKeys.read(Fields.of("run", json));
  }

  private static Network network(float[] bias) {
    return new Network(3, 2, Activation.RELU, Activation.IDENTITY, W_IN, W_OUT, bias);
  }

  private static byte[] bytes(Network network) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WeightsFormat.NPZ.write(network, out);
    return out.toByteArray();
  }

  private Path write(Network network) throws IOException {
    return Files.write(folder.resolve("w.npz"), bytes(network));
  }
}
