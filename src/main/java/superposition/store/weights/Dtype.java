package superposition.store.weights;

import java.nio.ByteBuffer;

/** Kinds of floating-point numbers that weights are kept in. */
enum Dtype {
  /** IEEE 754 binary16. */
  F16(2) {
    @Override
    double next(ByteBuffer buffer) {
      return half(buffer.getShort());
    }
  },
  /** The upper half of a binary32. */
  BF16(2) {
    @Override
    double next(ByteBuffer buffer) {
      return Float.intBitsToFloat(buffer.getShort() << 16);
    }
  },
  /** IEEE 754 binary32. */
  F32(4) {
    @Override
    double next(ByteBuffer buffer) {
      return buffer.getFloat();
    }
  },
  /** IEEE 754 binary64. */
  F64(8) {
    @Override
    double next(ByteBuffer buffer) {
      return buffer.getDouble();
    }
  };

  private final int bytes;

  Dtype(int bytes) {
    this.bytes = bytes;
  }

  /** Bytes of a number. */
  int bytes() {
    return bytes;
  }

  /** The next number of a buffer, in the buffer's byte order. */
  abstract double next(ByteBuffer buffer);

  /** One bit of sign, five of an exponent biased by 15, ten of a fraction. */
  private static double half(short bits) {
    int exponent = bits >> 10 & 0x1F;
    int fraction = bits & 0x3FF;
    double size;
    if (exponent == 0x1F) {
      size = fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
    } else if (exponent == 0) {
      size = Math.scalb((double) fraction, -24);
    } else {
      size = Math.scalb((double) (0x400 + fraction), exponent - 25);
    }
    return bits < 0 ? -size : size;
  }
}
