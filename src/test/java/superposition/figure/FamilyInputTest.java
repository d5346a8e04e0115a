package superposition.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import superposition.config.RunConfig;
import superposition.state.FigureOptions;

class FamilyInputTest {

  @Test
  void trainedMembersKeepTheirOrder() {
    RunConfig run = RunConfig.canonical(1);
    FamilyInput.Member first =
        new FamilyInput.Member("a", run, Optional.of(ReferenceStudy.study()));
    FamilyInput.Member missing = new FamilyInput.Member("b", run, Optional.empty());
    FamilyInput.Member last = new FamilyInput.Member("c", run, first.study());
    List<FamilyInput.Member> members = new ArrayList<>(List.of(first, missing, last));
    FamilyInput family = new FamilyInput(members, FigureOptions.DEFAULT);
    members.clear();
    assertEquals(List.of(first, missing, last), family.members());
    assertEquals(List.of(first, last), family.trained());
  }

  @Test
  void aFamilyHasMembers() {
    assertThrows(
        IllegalArgumentException.class, () -> new FamilyInput(List.of(), FigureOptions.DEFAULT));
  }
}
