package superposition.figure.subject;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import superposition.config.RunConfig;
import superposition.figure.sweep.SweepWords;
import superposition.plot.Numbers;

/**
 * A parameter in which two runs differ.
 *
 * @param name for people
 * @param ours its value in the run in hand
 * @param theirs its value in the other one
 */
public record Difference(String name, String ours, String theirs) {

  /** All differences, in the order of the configuration; empty for equal runs. */
  public static List<Difference> between(RunConfig ours, RunConfig theirs) {
    List<Difference> all = new ArrayList<>();
    for (RecordComponent component : RunConfig.class.getRecordComponents()) {
      Object mine = read(component, ours);
      Object other = read(component, theirs);
      if (!mine.equals(other)) {
        all.add(new Difference(SweepWords.key(component.getName()), text(mine), text(other)));
      }
    }
    return all;
  }

  private static Object read(RecordComponent component, Object of) {
    try {
      return component.getAccessor().invoke(of);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** {@code 0.05}, {@code relu}, {@code geometric 0.8}. */
  private static String text(Object value) {
    if (value instanceof Double number) {
      return Numbers.given(number);
    } else if (value instanceof Number number) {
      return Long.toString(number.longValue());
    } else if (value instanceof Boolean is) {
      return is ? "yes" : "no";
    } else if (value instanceof Record record) {
      StringBuilder text = new StringBuilder(kebab(record.getClass().getSimpleName()));
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        text.append(' ').append(text(read(component, record)));
      }
      return text.toString();
    }
    return value.toString().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String kebab(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
