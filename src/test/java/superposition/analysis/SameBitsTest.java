package superposition.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import superposition.config.Activation;
import superposition.config.Importance;
import superposition.config.Initialization;
import superposition.config.InputRange;
import superposition.config.RunConfig;
import superposition.config.Sampling;
import superposition.config.Schedule;
import superposition.config.Target;
import superposition.model.Network;
import superposition.train.TrainedModel;
import superposition.train.TrainingRun;

/**
 * Weights and every metric of {@code analyze}, to the last bit, in processes that compile,
 * vectorise and share out the work in other ways. The table was made once by {@link #main} on JDK
 * 17, x86-64, and holds on JDK 25 and in the interpreter ({@code -Xint}, a minute) too; it changes
 * only when a number is meant to change.
 */
class SameBitsTest {

  private static final int SAMPLES = 1500;

  private static final Map<String, String> TABLE =
      Map.of(
          "canonical", "0a93b174 65a14a06",
          "dense", "4cc2cd5e 91962974",
          "absolute", "4d96de49 8be0c9ae",
          "output", "0d13d3b8 9ce623e6");

  private static Map<String, RunConfig> runs() {
    RunConfig canonical = RunConfig.canonical(1).withSteps(40);
    Map<String, RunConfig> runs = new TreeMap<>();
    runs.put("canonical", canonical);
    runs.put(
        "dense",
        canonical
            .withDensity(0.5)
            .withLossExponent(3.3)
            .withHiddenActivation(Activation.GELU)
            .withSteps(20));
    runs.put(
        "absolute",
        new RunConfig(
            50,
            23,
            Activation.RELU,
            Activation.RELU,
            true,
            false,
            Target.ABS,
            InputRange.SYMMETRIC,
            0.01,
            new Importance.Geometric(0.8),
            2,
            new Initialization.Mirrored(),
            4e-3,
            Schedule.COSINE,
            40,
            1024,
            Sampling.CONDITIONAL,
            2));
    runs.put(
        "output",
        new RunConfig(
            6,
            2,
            Activation.IDENTITY,
            Activation.RELU,
            true,
            true,
            Target.IDENTITY,
            InputRange.UNIT,
            0.3,
            new Importance.First(2, 3),
            2,
            new Initialization.XavierUniform(),
            1e-2,
            Schedule.CONSTANT,
            40,
            700,
            Sampling.INDEPENDENT,
            3));
    return runs;
  }

  /** Prints a line a run: its name, the hash of its weights and that of its metrics. */
  public static void main(String[] args) {
    table().forEach((name, hashes) -> System.out.println(name + "=" + hashes));
  }

  private static Map<String, String> table() {
    Map<String, String> table = new TreeMap<>();
    runs().forEach((name, config) -> table.put(name, hashes(config)));
    return table;
  }

  private static String hashes(RunConfig config) {
    TrainedModel model = TrainingRun.train(config);
    Network network = model.network();
    int weights = 31 * Arrays.hashCode(network.wIn()) + Arrays.hashCode(network.wOut());
    Metrics metrics = Metrics.of(new Study(model, SAMPLES, 7));
    int numbers = new TreeMap<>(metrics.values()).hashCode();
    for (Map.Entry<String, double[]> array : new TreeMap<>(metrics.arrays()).entrySet()) {
      numbers = 31 * numbers + array.getKey().hashCode() ^ Arrays.hashCode(array.getValue());
    }
    return String.format(java.util.Locale.ROOT, "%08x %08x", weights, numbers);
  }

  @Test
  void thisProcessHasTheBitsOfTheTable() {
    assertEquals(new TreeMap<>(TABLE), table());
  }

  /** The client's compiler alone, which knows no vectors; narrow vectors; other ways to share. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "-XX:TieredStopAtLevel=1 -XX:ActiveProcessorCount=1 -Duser.language=ar -Duser.country=EG",
        "-XX:UseAVX=0 -XX:-UseSuperWord -XX:ActiveProcessorCount=5 -Duser.language=tr"
      })
  @Tag("slow")
  void anotherProcessHasThem(String options) throws Exception {
    assertEquals(new TreeMap<>(TABLE), told(options.split(" ")));
  }

  private static Map<String, String> told(String... options) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+IgnoreUnrecognizedVMOptions"); // of vectors, which differ between processors
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(SameBitsTest.class.getName());
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String out = read(process);
    assertEquals(0, process.waitFor(), out);
    return Stream.of(out.strip().split("\\R"))
        .map(line -> line.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (a, b) -> b, TreeMap::new));
  }

  private static String read(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
