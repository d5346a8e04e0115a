package superposition.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserFolderTest {

  private static Path path(String system, Map<String, String> environment) {
    return UserFolder.path(system, "/home/ada", name -> environment.getOrDefault(name, ""));
  }

  @Test
  void eachSystemHasItsPlace() {
    assertEquals(Path.of("/home/ada/.local/share/superposition-explorer"), path("Linux", Map.of()));
    assertEquals(
        Path.of("/data/superposition-explorer"), path("Linux", Map.of("XDG_DATA_HOME", "/data")));
    assertEquals(
        Path.of("/home/ada/Library/Application Support/Superposition Explorer"),
        path("Mac OS X", Map.of("XDG_DATA_HOME", "/data")));
    assertEquals(
        Path.of("/roaming/Superposition Explorer"),
        path("Windows 11", Map.of("APPDATA", "/roaming")));
    assertEquals(
        Path.of("/home/ada/AppData/Roaming/Superposition Explorer"), path("Windows 11", Map.of()));
  }

  @Test
  void aRelativePathIsNoPlaceByTheXdgSpecification() {
    assertEquals(
        Path.of("/home/ada/.local/share/superposition-explorer"),
        path("Linux", Map.of("XDG_DATA_HOME", "data")));
  }

  @Test
  void testsHaveAFolderOfTheirOwn() {
    assertEquals(Path.of(System.getProperty(UserFolder.PROPERTY)), UserFolder.path());
    assertTrue(UserFolder.path().getFileName().toString().startsWith("home-"));
    assertEquals(Path.of("target"), UserFolder.path().getParent().getFileName());
  }
}
