package superposition.store;

import java.io.IOException;
import java.io.OutputStream;

/** What is to be in a file. */
@FunctionalInterface
public interface Content {

  /** Writes all of it; the caller closes the stream. */
  void writeTo(OutputStream out) throws IOException;
}
