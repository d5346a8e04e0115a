package superposition.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javafx.collections.MapChangeListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;
import superposition.analysis.Analysis;
import superposition.analysis.Study;
import superposition.config.RunConfig;
import superposition.figure.FigureInput;
import superposition.figure.FigureOption;
import superposition.figure.Reading;
import superposition.figure.RunFigure;
import superposition.figure.subject.Subject;
import superposition.plot.Axis;
import superposition.plot.Heading;
import superposition.plot.Lines;
import superposition.plot.Plot;
import superposition.state.FigureOptions;
import superposition.state.Metric;
import superposition.train.TrainedModel;
import superposition.train.TrainingRun;

@ExtendWith(ApplicationExtension.class)
class FigureDeskTest {

  private static final TrainedModel ONE = model(1);
  private static final TrainedModel TWO = model(2);

  private final List<String> drawn = new CopyOnWriteArrayList<>();
  private FigureDesk desk;

  @AfterEach
  void close() throws Exception {
    WaitForAsyncUtils.asyncFx(desk::close).get();
  }

  @Test
  void figuresInFrontComeFirstAndAreRefinedOnceTheOthersAreThere() throws Exception {
    open(figure("a", this::titleOf), figure("b", this::titleOf));
    draw(wish(ONE, false, List.of("b"), List.of("a")));
    String quick = Study.INTERACTIVE_SAMPLES + ", seed 1";
    String full = Study.FULL_SAMPLES + ", seed 1";
    await(() -> drawn.size() == 3);
    assertEquals(List.of("b " + quick, "a " + quick, "b " + full), drawn);
    draw(wish(ONE, false, List.of("a"), List.of("b")));
    await(() -> drawn.size() == 4);
    assertEquals("a " + full, drawn.get(3), "refined when somebody looks at it");
  }

  @Test
  void aFigureThatComesToTheFrontDoesNotWaitForThoseBehindNorStopThem() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    List<RunFigure> many = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    // More than any machine has cores.
    for (int k = 0; k < 2 * Runtime.getRuntime().availableProcessors(); k++) {
      many.add(
          figure(
              "slow-" + k,
              input -> {
                begun.countDown();
                hold(goOn);
                return titleOf(input);
              }));
      ids.add("slow-" + k);
    }
    many.add(figure("a", this::titleOf));
    many.add(figure("b", this::titleOf));
    open(many.toArray(new RunFigure[0]));
    draw(wish(ONE, false, List.of("a"), ids));
    hold(begun);
    draw(wish(ONE, false, List.of("b"), ids));
    await(() -> drawn.stream().anyMatch(text -> text.startsWith("b ")));
    assertTrue(drawn.stream().noneMatch(text -> text.startsWith("slow")), drawn.toString());
    goOn.countDown();
    await(() -> desk.contents().size() == many.size());
    assertTrue(desk.contents().values().stream().noneMatch(FigureContent::failed));
  }

  @Test
  void whatSeveralFiguresNeedIsComputedOnce() throws Exception {
    AtomicInteger computed = new AtomicInteger();
    Analysis<Integer> shared = study -> computed.incrementAndGet();
    open(
        figure("a", input -> "" + input.study().get(shared)),
        figure("b", input -> "" + input.study().get(shared)),
        figure("c", input -> "" + input.study().get(shared)));
    draw(wish(ONE, true, List.of("a", "b", "c"), List.of()));
    await(() -> drawn.size() == 3);
    assertEquals(1, computed.get());
  }

  @Test
  void figuresAreDrawnAnewOnlyForOptionsThatTheyHeed() throws Exception {
    RunFigure plain = figure("plain", this::titleOf);
    RunFigure heeding =
        figure(
            "heeding",
            Set.of(FigureOption.METRIC),
            input -> input.metric().id() + " " + titleOf(input));
    open(plain, heeding);
    List<String> both = List.of("plain", "heeding");
    FigureOptions loss = FigureOptions.DEFAULT.withMetric(Metric.LOSS).withSorted(true);
    draw(wish(ONE, true, both, List.of()));
    await(() -> drawn.size() == 2);
    draw(new FigureWish(Subject.of(ONE), loss, true, both, List.of()));
    await(() -> drawn.size() == 3);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(3, drawn.size());
    assertTrue(drawn.get(2).startsWith("heeding loss "), drawn.get(2));
    assertTrue(WaitForAsyncUtils.asyncFx(() -> desk.isCurrent("plain")).get());
  }

  @Test
  void aNewerWishWins() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    open(
        figure(
            "a",
            input -> {
              if (seed(input) == 1) {
                started.countDown();
                hold(goOn);
              }
              return titleOf(input);
            }));
    draw(wish(ONE, false, List.of("a"), List.of()));
    hold(started);
    draw(wish(TWO, false, List.of("a"), List.of()));
    await(() -> drawn.size() == 2);
    goOn.countDown();
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(drawn.stream().allMatch(text -> text.endsWith("seed 2")), drawn.toString());
  }

  @Test
  void aFigureThatFailsSaysSoAndLeavesTheOthersAlone() throws Exception {
    open(
        figure(
            "a",
            input -> {
              throw new IllegalStateException("the matrix is singular");
            }),
        figure("b", this::titleOf));
    draw(wish(ONE, false, List.of("a", "b"), List.of()));
    await(() -> desk.contents().size() == 2);
    assertEquals("The matrix is singular.", desk.contents().get("a").problem());
    assertEquals("", desk.contents().get("b").problem());
  }

  @Test
  void aPassingMomentIsDrawnWithFewSamplesAndOnlyInFront() throws Exception {
    open(figure("a", this::titleOf), figure("b", this::titleOf));
    draw(wish(ONE, true, List.of("a"), List.of("b")));
    draw(wish(TWO, true, List.of("a"), List.of("b")));
    await(() -> drawn.size() == 2);
    String live = "a " + FigureDesk.LIVE_SAMPLES;
    assertEquals(List.of(live + ", seed 1", live + ", seed 2"), drawn);
  }

  private void open(RunFigure... figures) throws Exception {
    WaitForAsyncUtils.asyncFx(
            () -> {
              desk = new FigureDesk(List.of(figures));
              desk.contents()
                  .addListener(
                      (MapChangeListener<String, FigureContent>)
                          change -> {
                            FigureContent content = change.getValueAdded();
                            if (!content.failed()) {
                              drawn.add(content.plot().heading().title());
                            }
                          });
            })
        .get();
  }

  private void draw(FigureWish wish) throws Exception {
    WaitForAsyncUtils.asyncFx(() -> desk.draw(wish)).get();
  }

  private static FigureWish wish(
      TrainedModel model, boolean live, List<String> front, List<String> behind) {
    return new FigureWish(Subject.of(model), FigureOptions.DEFAULT, live, front, behind);
  }

  private static TrainedModel model(long seed) {
    return TrainingRun.train(RunConfig.canonical(seed).withSteps(1).withBatch(16));
  }

  private static long seed(FigureInput input) {
    return input.study().model().config().seed();
  }

  private String titleOf(FigureInput input) {
    return input.study().samples() + ", seed " + seed(input);
  }

  private static RunFigure figure(String id, Function<FigureInput, String> title) {
    return figure(id, Set.of(), title);
  }

  private static RunFigure figure(
      String id, Set<FigureOption> options, Function<FigureInput, String> title) {
    return new RunFigure() {
      @Override
      public Set<FigureOption> options() {
        return options;
      }

      @Override
      public String id() {
        return id;
      }

      @Override
      public String name() {
        return id;
      }

      @Override
      public Plot plot(FigureInput input) {
        Heading heading = new Heading(id + " " + title.apply(input), "");
        return new Lines(heading, Axis.linear("x"), Axis.linear("y"), List.of(), List.of(), "");
      }

      @Override
      public Reading reading(FigureInput input) {
        return new Reading("", "", List.of());
      }
    };
  }

  private static void hold(CountDownLatch latch) {
    try {
      assertTrue(latch.await(30, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
  }
}
