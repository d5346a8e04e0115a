package superposition.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RandomStreamTest {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  /** The JDK's generator is SplitMix64 too: its first draw is the mix of its seed plus golden. */
  private static long mix(long z) {
    return new SplittableRandom(z - GOLDEN).nextLong();
  }

  @Test
  void isTheJdksSplitMixFromAKeyedSeed() {
    for (long seed : new long[] {0, 1, -7, Long.MAX_VALUE}) {
      SplittableRandom plain = new SplittableRandom(mix(seed + GOLDEN));
      RandomStream stream = new RandomStream(seed);
      SplittableRandom keyed =
          new SplittableRandom(mix(mix(mix(seed + GOLDEN) ^ mix(3 + GOLDEN)) ^ mix(GOLDEN - 5)));
      RandomStream place = new RandomStream(seed, 3, -5);
      for (int k = 0; k < 20; k++) {
        assertEquals(plain.nextLong(), stream.next());
        assertEquals(keyed.nextLong(), place.next());
      }
    }
  }

  @Test
  void theOrderOfKeysMatters() {
    assertNotEquals(new RandomStream(1, 2, 3).next(), new RandomStream(1, 3, 2).next());
  }

  @Test
  void aLoopMayDrawFromTheState() {
    RandomStream stream = new RandomStream(5);
    RandomStream other = new RandomStream(5);
    long state = RandomStream.after(stream.state());
    assertEquals(other.next(), RandomStream.bits(state));
    stream.moveTo(state);
    assertEquals(other.next(), stream.next());
  }

  /** Moments of the uniform and the normal distribution, each within five standard errors. */
  @Test
  void valuesAreUniformAndNormal() {
    RandomStream stream = new RandomStream(9, 1);
    int draws = 40_000;
    double[] uniform = new double[3];
    double[] normal = new double[5];
    double neighbours = 0;
    double before = 0;
    for (int k = 0; k < draws; k++) {
      double u = stream.uniform();
      assertTrue(u > 0 && u < 1);
      double z = stream.normal();
      for (int r = 1; r < 5; r++) {
        normal[r] += Math.pow(z, r) / draws;
        uniform[Math.min(r, 2)] += r < 3 ? Math.pow(u, r) / draws : 0;
      }
      neighbours += z * before / draws;
      before = z;
    }
    double root = 5 / Math.sqrt(draws);
    assertEquals(1.0 / 2, uniform[1], root * Math.sqrt(1.0 / 12));
    assertEquals(1.0 / 3, uniform[2], root * Math.sqrt(4.0 / 45));
    assertEquals(0, normal[1], root);
    assertEquals(1, normal[2], root * Math.sqrt(2));
    assertEquals(0, normal[3], root * Math.sqrt(15));
    assertEquals(3, normal[4], root * Math.sqrt(96));
    assertEquals(0, neighbours, root, "two values come from one pair of uniform ones");
  }
}
