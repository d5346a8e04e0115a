package superposition.train;

import java.util.Arrays;

/**
 * Up to {@value #MAX_SAMPLES} samples. Samples without an active feature are counted, not stored:
 * each of them gives the same output. The others are the rows 0 … {@link #rows} − 1; their active
 * features are entries, or a block made for dense inputs has all their values.
 */
final class Block {

  /** Most samples in a block: what keeps a block's hidden layer in the first-level cache. */
  static final int MAX_SAMPLES = 256;

  /** Values of all features, {@code [row][feature]}; null in a block of entries. */
  final float[][] dense;

  /** Samples with an active feature. */
  int rows;

  /** Samples without. */
  int empty;

  /** Active features in all rows. */
  int entries;

  /** Row of each entry, ascending. */
  int[] row = new int[0];

  /** Feature of each entry, ascending within a row. */
  int[] feature = new int[0];

  /** Value of each entry. */
  float[] value = new float[0];

  /** Weight of each row in the loss; empty where all rows count alike. */
  float[] weight = new float[0];

  /** Where the entries of a feature begin in {@link #rowByFeature}; features + 1 values. */
  int[] start = new int[0];

  /** Row of each entry, in the order of features. */
  int[] rowByFeature = new int[0];

  /** Value of each entry, in the order of features. */
  float[] valueByFeature = new float[0];

  /** A block of entries. */
  Block() {
    dense = null;
  }

  /** A block of dense rows. */
  Block(int features) {
    dense = new float[MAX_SAMPLES][features];
  }

  /** Empties the block and makes room for {@code capacity} entries. */
  void clear(int capacity) {
    rows = 0;
    empty = 0;
    entries = 0;
    if (row.length < capacity) {
      row = new int[capacity];
      feature = new int[capacity];
      value = new float[capacity];
      rowByFeature = new int[capacity];
      valueByFeature = new float[capacity];
    }
  }

  /** Adds an active feature; rows ascend, and so do the features of a row. */
  void add(int row, int feature, float value) {
    this.row[entries] = row;
    this.feature[entries] = feature;
    this.value[entries++] = value;
  }

  /** Sets the first dense rows to zero. */
  void clearRows(int count) {
    for (int s = 0; s < count; s++) {
      Arrays.fill(dense[s], 0f);
    }
  }

  /** Fills the dense rows, if it has them, from the entries. */
  void spread() {
    if (dense != null) {
      clearRows(rows);
      for (int e = 0; e < entries; e++) {
        dense[row[e]][feature[e]] = value[e];
      }
    }
  }

  /**
   * Orders the entries by feature as well (a counting sort, so rows stay ascending within a
   * feature).
   */
  void index(int features) {
    if (start.length != features + 1) {
      start = new int[features + 1];
    } else {
      Arrays.fill(start, 0);
    }
    for (int e = 0; e < entries; e++) {
      start[feature[e]]++;
    }
    int total = 0;
    for (int i = 0; i <= features; i++) {
      total += start[i];
      start[i] = total;
    }
    for (int e = entries - 1; e >= 0; e--) {
      int place = --start[feature[e]];
      rowByFeature[place] = row[e];
      valueByFeature[place] = value[e];
    }
  }
}
