package superposition.preset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import superposition.config.Activation;
import superposition.config.Expectation;
import superposition.config.Expectation.Direction;
import superposition.config.Expectation.Side;
import superposition.config.Importance;
import superposition.config.Initialization;
import superposition.config.Prediction;
import superposition.config.RunConfig;
import superposition.config.SweepAxis;
import superposition.config.SweepGrid;
import superposition.config.SweepPlan;
import superposition.config.SweepScale;
import superposition.config.SweepSize;
import superposition.store.BadInputException;

class SweepPresetTest {

  private static final String EXPONENTS = "[2, 3, 4, 6, 8]}]},";

  /** Each row makes one change to a shipped sweep's text and gives the line that it causes. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"metrics\" | \"metric\" | sweep.metric: unknown key; allowed: run, metrics, grids,"
            + " predictions",
        "\"density\": 0.02 | \"density\": 2 | sweep.run.density: 2 is out of range; allowed: (0, 1]",
        "\"tied.cosine\", | `` | sweep.predictions[2].metric: \"tied.cosine\" is not recorded;"
            + " allowed: one of \"metrics\"",
        "\"slope.mean\" | \"Slope\" | sweep.metrics[0]: \"Slope\" is no id; allowed: ids like"
            + " slope.mean",
        "\"slope.mean\", | \"slope.sd\", | sweep.metrics[1]: \"slope.sd\" appears twice; allowed:"
            + " once",
        "\"id\": \"fine\" | \"id\": \"exponent\" | sweep.grids[1].id: \"exponent\" appears twice;"
            + " allowed: once",
        "\"id\": \"fine\" | \"id\": \"Fine\" | sweep.grids[1].id: \"Fine\" is no id; allowed: words"
            + " like loss-exponent",
        "\"seeds\": 10 | \"seeds\": 0 | sweep.grids[0].full.seeds: 0 is out of range; allowed:"
            + " whole numbers from 1 to 1000",
        "\"seeds\": 10, | `` | sweep.grids[0].full.seeds: is missing; allowed keys, all of them"
            + " needed: seeds, axes",
        "EXPONENTS | []}]}, | sweep.grids[0].full.axes[0].values: 0 is out of range; allowed: whole"
            + " numbers from 1 to 200",
        "EXPONENTS | 4}]}, | sweep.grids[0].full.axes[0].values: 4 is not possible; allowed: a list",
        "EXPONENTS | [2, 11]}]}, | sweep.grids[0].full.axes[0].values[1]: lossExponent: 11 is out of"
            + " range; allowed: [1, 10]",
        "EXPONENTS | [2, \"x\"]}]}, | sweep.grids[0].full.axes[0].values[1]: lossExponent: \"x\" is"
            + " not possible; allowed: a number",
        "EXPONENTS | [2, 4, 6, 4.0]}]}, | sweep.grids[0].full.axes[0].values[3]: 4 appears twice;"
            + " allowed: different values",
        "EXPONENTS | [2, 4]}]}, | sweep.predictions[3].to: \"6\" is no value of the axis; allowed: 2,"
            + " 4, first, last, every, along",
        "\"lossExponent\", \"scale\" | \"exponent\", \"scale\" | sweep.grids[0].full.axes[0].values[0]:"
            + " exponent: unknown key; allowed: features, hidden, hiddenActivation,"
            + " outputActivation, bias, tied, target, inputRange, density, importance,"
            + " lossExponent, initialization, learningRate, schedule, steps, batch, sampling, seed",
        "\"lossExponent\", \"scale\" | \"seed\", \"scale\" | sweep.grids[0].full.axes[0].keys: \"seed\""
            + " is no axis; allowed: the number of seeds under \"seeds\"",
        "\"lossExponent\", \"scale\" | \"hidden\", \"scale\" | sweep.grids[0].quick.axes[0]: has other"
            + " keys or another scale; allowed: those of \"full\"",
        "\"scale\": \"linear\", \"values\" | \"scale\": \"log\", \"values\" |"
            + " sweep.grids[0].full.axes[0].scale: \"log\" is not possible; allowed: linear,"
            + " logarithmic, categories",
        "\"from\": 1.5 | \"from\": 0 | sweep.grids[1].full.axes: at 0: lossExponent: 0 is out of"
            + " range; allowed: [1, 10]",
        "\"from\": 1.5 | \"from\": 8 | sweep.grids[1].full.axes[0].to: 8 is not possible; allowed: a"
            + " number other than \"from\"",
        "\"count\": 27 | \"count\": 1 | sweep.grids[1].full.axes[0].count: 1 is out of range;"
            + " allowed: whole numbers from 2 to 200",
        "\"count\": 27 | \"count\": 27, \"values\": [] | sweep.grids[1].full.axes[0].values: unknown"
            + " key; allowed: key, scale, from, to, count",
        "\"check\": \"change\" | \"check\": \"chance\" | sweep.predictions[0].check: \"chance\" is not"
            + " possible; allowed: change, trend, level, near, compare, match, crossing",
        "\"check\": \"change\" | \"check\": \"trend\" | sweep.predictions[0].from: unknown key; allowed:"
            + " claim, source, grid, metric, check, where, expect",
        "\"grid\": \"exponent\" | \"grid\": \"other\" | sweep.predictions[0].grid: \"other\" is no grid;"
            + " allowed: exponent, fine",
        "\"from\": [\"4\"] | \"from\": [\"every\"] | sweep.predictions[0].to: has \"every\" elsewhere"
            + " than \"from\"; allowed: on the same axis",
        "\"from\": [\"4\"] | \"from\": [\"along\"] | sweep.predictions[0].from: has \"along\"; allowed:"
            + " a value, first, last, every",
        "\"from\": [\"4\"] | \"from\": [\"4\", \"4\"] | sweep.predictions[0].from: 2 is out of range;"
            + " allowed: whole numbers from 1 to 1",
        "\"expect\": \"rises\" | \"expect\": \"up\" | sweep.predictions[0].expect: \"up\" is not"
            + " possible; allowed: rises, falls",
      })
  void oneLineNamesFilePlaceProblemAndWhatIsAllowed(String from, String to, String problem)
      throws IOException {
    String text = Files.readString(Path.of("presets", "loss-exponent.json"));
    String place = from.replace("EXPONENTS", EXPONENTS);
    assertTrue(text.contains(place), "the row changes something");
    int at = text.indexOf(place);
    String changed =
        text.substring(0, at) + (to == null ? "" : to) + text.substring(at + place.length());
    assertEquals("p.json: " + problem, problem(changed));
  }

  @Test
  void whatIsWrittenReadsBackEqual() throws IOException {
    RunConfig base = RunConfig.canonical(7).withImportance(new Importance.First(10, 1));
    SweepSize moving =
        new SweepSize(
            List.of(
                axis(
                    SweepScale.CATEGORIES,
                    List.of("hiddenActivation", "initialization", "steps"),
                    List.of(
                        List.of(Activation.RELU, new Initialization.Gaussian(0.1), 10),
                        List.of(Activation.ABS, new Initialization.Linear(), 20))),
                axis(
                    SweepScale.LOGARITHMIC,
                    List.of("importance.weight"),
                    List.of(List.of(1.0), List.of(100.0)))),
            3);
    SweepSize derived =
        new SweepSize(
            List.of(
                axis(SweepScale.LINEAR, List.of("dedicated"), List.of(List.of(0.0), List.of(2.0))),
                new SweepAxis(
                    List.of("hidden/features"),
                    SweepScale.LOGARITHMIC,
                    new SweepAxis.Range(0.05, 0.5, 4))),
            1);
    SweepPlan plan =
        new SweepPlan(
            base,
            List.of("slope.mean", "naive.active"),
            List.of(
                new SweepGrid("moving", "Several keys", moving, moving),
                new SweepGrid("derived", "Derived keys", derived, derived)),
            List.of(
                new Prediction(
                    "A",
                    "B",
                    "moving",
                    "slope.mean",
                    new Expectation.Change(
                        List.of("relu, gaussian 0.1, 10", "every"),
                        List.of("last", "every"),
                        Direction.FALLS)),
                new Prediction(
                    "A",
                    "B",
                    "moving",
                    "slope.mean",
                    new Expectation.Trend(List.of("every", "along"), Direction.RISES)),
                new Prediction(
                    "A",
                    "B",
                    "derived",
                    "slope.mean",
                    new Expectation.Level(List.of("2", "first"), Side.ABOVE, 0.1)),
                new Prediction(
                    "A",
                    "B",
                    "derived",
                    "slope.mean",
                    new Expectation.Near(List.of("2", "first"), 0.1, 0.01)),
                new Prediction(
                    "A",
                    "B",
                    "derived",
                    "slope.mean",
                    new Expectation.Compare(List.of("0", "every"), Side.BELOW, "naive.active")),
                new Prediction(
                    "A",
                    "B",
                    "derived",
                    "slope.mean",
                    new Expectation.Match(List.of("0", "every"), "naive.active", 0.05)),
                new Prediction(
                    "A",
                    "B",
                    "derived",
                    "slope.mean",
                    new Expectation.Crossing(
                        List.of("0", "along"), "naive.active", Expectation.Passage.NEVER))));
    Preset preset = new Preset("a-1", "Q", "t", "about", plan, List.of("x"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PresetWriter.write(preset, out);
    assertEquals(preset, PresetReader.read("odd", out.toByteArray()));
  }

  @Test
  void changesOfTheBaseReachEveryPoint() throws IOException {
    Preset preset = PresetLibrary.findShipped("loss-exponent").orElseThrow();
    Preset changed =
        preset.withRun(Overrides.apply(preset.run(), List.of("steps=5", "hidden=3"), "--set"));
    SweepPlan plan = (SweepPlan) changed.scenario();
    plan.grid("exponent")
        .full()
        .points(plan.base())
        .forEach(
            point -> {
              assertEquals(5, point.run().steps());
              assertEquals(3, point.run().hidden());
            });
  }

  private static SweepAxis axis(SweepScale scale, List<String> keys, List<List<Object>> rows) {
    return new SweepAxis(keys, scale, new SweepAxis.Listed(rows));
  }

  private static String problem(String text) {
    BadInputException e =
        assertThrows(
            BadInputException.class,
            () -> PresetReader.read("p.json", text.getBytes(StandardCharsets.UTF_8)));
    return e.getMessage();
  }
}
