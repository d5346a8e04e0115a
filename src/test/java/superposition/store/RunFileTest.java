package superposition.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import superposition.config.RunConfig;

class RunFileTest {

  @TempDir Path folder;

  @Test
  void whatIsWrittenReadsBackEqual() throws Exception {
    double[] losses = {0.1 + 0.2, 1e-300, Double.NaN, 123456789.125, Float.MIN_VALUE};
    RunFile run = new RunFile(RunConfig.canonical(-7), "1.0", 0.38, 12, losses);
    RunFile read = write(run);
    assertEquals(run.config(), read.config());
    assertEquals("1.0", read.version());
    assertEquals(0.38, read.seconds());
    assertEquals(12, read.divergedAt());
    assertArrayEquals(losses, read.losses());
  }

  @Test
  void aRunThatDidNotDivergeDoesNotSpeakOfIt() throws Exception {
    RunFile run = new RunFile(RunConfig.canonical(1), "1.0", 1, -1, new double[0]);
    assertEquals(-1, write(run).divergedAt());
    assertEquals(-1, Files.readString(folder.resolve("run.json")).indexOf("divergedAt"));
  }

  @Test
  void anUnknownFormatIsRefused() throws Exception {
    write(new RunFile(RunConfig.canonical(1), "1.0", 1, -1, new double[0]));
    Path file = folder.resolve("run.json");
    Files.writeString(file, Files.readString(file).replace("\"format\": 1", "\"format\": 9"));
    BadInputException e = assertThrows(BadInputException.class, () -> RunFile.read(file));
    assertEquals(
        file + ": format: 9 is out of range; allowed: whole numbers from 1 to 1", e.getMessage());
  }

  private RunFile write(RunFile run) {
    Path file = folder.resolve("run.json");
    StagedFiles.write(file, run::writeTo);
    return RunFile.read(file);
  }
}
