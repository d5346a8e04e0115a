package superposition.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import superposition.analysis.Study;
import superposition.config.RunConfig;
import superposition.config.SweepPlan;
import superposition.config.SweepPoint;
import superposition.config.SweepSize;
import superposition.state.FigureOptions;
import superposition.train.TrainedModel;

/**
 * What a family's figure is made from: runs that differ in one respect, in the order of that
 * respect.
 *
 * @param members one at least
 * @param options how they are to be shown
 */
public record FamilyInput(List<Member> members, FigureOptions options) {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if it is empty
   */
  public FamilyInput {
    members = List.copyOf(members);
    if (members.isEmpty()) {
      throw new IllegalArgumentException("members: one at least");
    }
  }

  /**
   * A sweep's family, nothing of it trained: the points of its first grid, each with the base's
   * seed.
   */
  public static FamilyInput of(SweepPlan plan, FigureOptions options) {
    return of(plan, false, options);
  }

  /** The same in one of the sweep's two sizes. */
  public static FamilyInput of(SweepPlan plan, boolean quick, FigureOptions options) {
    SweepSize size = plan.grids().get(0).size(quick);
    List<Member> members = new ArrayList<>();
    for (SweepPoint point : size.points(plan.base())) {
      List<String> places = new ArrayList<>();
      for (int axis = 0; axis < size.axes().size(); axis++) {
        String name = String.join(", ", size.axes().get(axis).keys());
        places.add(name + " " + point.values().get(axis).label());
      }
      members.add(new Member(String.join(", ", places), point.run(), Optional.empty()));
    }
    return new FamilyInput(members, options);
  }

  /** What is to be trained, in the order of the members. */
  public List<RunConfig> runs() {
    return members.stream().map(Member::config).toList();
  }

  /** The same family with one more member trained. */
  public FamilyInput with(int member, Study study) {
    List<Member> changed = new ArrayList<>(members);
    Member before = changed.get(member);
    changed.set(member, new Member(before.label(), before.config(), Optional.of(study)));
    return new FamilyInput(changed, options);
  }

  /** The same family, its trained members measured anew with so many samples. */
  public FamilyInput measured(int samples) {
    FamilyInput measured = this;
    for (int k = 0; k < members.size(); k++) {
      if (members.get(k).study().isPresent()) {
        TrainedModel model = members.get(k).study().get().model();
        measured = measured.with(k, new Study(model, samples, Study.EVALUATION_SEED));
      }
    }
    return measured;
  }

  /** The same family shown in another way. */
  public FamilyInput withOptions(FigureOptions newOptions) {
    return new FamilyInput(members, newOptions);
  }

  /** The members that are trained, in order. */
  public List<Member> trained() {
    return members.stream().filter(member -> member.study().isPresent()).toList();
  }

  /**
   * One of the runs.
   *
   * @param label what sets it apart, for people: "density 0.03"
   * @param config what is trained
   * @param study the trained model and its analyses; empty as long as it is not trained
   */
  public record Member(String label, RunConfig config, Optional<Study> study) {}
}
