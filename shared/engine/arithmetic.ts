/** The exponential, the hyperbolic tangent and the logarithm with the same last bit on every device. */

// The standard leaves the last bit of Math.exp, Math.tanh and Math.log to each browser. What is used here is exact
// everywhere: + - * /, bit operations, Math.floor. The method (reduce by powers of two, then a short series) is that
// of fdlibm; the series are the textbook ones, with fractions for coefficients.

// ln 2 in two parts: the first has 32 bits, so that a whole number times it is exact.
const LN2_HIGH = 2977044471 / 4294967296;
const LN2_LOW = 1.9082149292705877e-10;
const ONE_BY_LN2 = 1 / (LN2_HIGH + LN2_LOW);

const LARGEST_EXPONENT = 709.782712893384; // above it exp is Infinity
const SMALLEST_EXPONENT = -745.1332191019412; // below it exp is 0
const TANH_IS_ONE = 22; // above it 1 - tanh is less than half of the last bit

const SMALLEST_NORMAL = 2.2250738585072014e-308; // 2^-1022
const TWO_TO_54 = 18014398509481984;

const bits = new DataView(new ArrayBuffer(8));

/**
 * The exponential of `x`. Error below one unit in the last place.
 *
 * @param x any number; NaN gives NaN
 * @returns a number in [0, Infinity]
 *
 * Source: fdlibm, e_exp.c (the method)
 */
export function exp(x: number): number {
  if (!(x <= LARGEST_EXPONENT)) return x + Infinity;
  if (x < SMALLEST_EXPONENT) return 0;
  const power = Math.floor(x * ONE_BY_LN2 + 0.5);
  const high = x - power * LN2_HIGH;
  const low = power * LN2_LOW;
  const rest = high - low;
  const excess = cothExcess(rest);
  const small = (rest * (rest - excess)) / (2 + excess - rest);
  return timesPowerOfTwo(1 + (high + (small - low)), power);
}

/**
 * The hyperbolic tangent of `x`. Error below one unit in the last place.
 *
 * @param x any number; NaN gives NaN
 * @returns a number in [-1, 1]; exactly odd
 *
 * Source: fdlibm, s_tanh.c (the method)
 */
export function tanh(x: number): number {
  if (x < 0) return -tanh(-x);
  if (x === 0) return x; // also -0
  if (x > TANH_IS_ONE) return 1;
  const double = 2 * x;
  const power = Math.floor(double * ONE_BY_LN2 + 0.5);
  if (power === 0) return x - halfTanhLoss(x);
  const high = double - power * LN2_HIGH;
  const low = power * LN2_LOW;
  const rest = high - low;
  const excess = cothExcess(rest);
  const tail = (rest * (rest - excess)) / (2 + excess - rest) - low;
  const scale = powerOfTwo(power);
  if (power > 3) return 1 - 2 / (scale + 1 + scale * (high + tail));
  return tanhQuotient(scale, high, tail);
}

/**
 * The natural logarithm of `x`. Error below one unit in the last place.
 *
 * @param x any number; 0 gives -Infinity, a negative number or NaN gives NaN
 *
 * Source: fdlibm, e_log.c (the method)
 */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return Infinity;
  const lift = x < SMALLEST_NORMAL ? 54 : 0;
  bits.setFloat64(0, lift > 0 ? x * TWO_TO_54 : x);
  const upper = bits.getUint32(0);
  bits.setUint32(0, (upper & 0xfffff) | 0x3ff00000);
  const mantissa = bits.getFloat64(0);
  const halve = mantissa > 1.4; // so that the mantissa is near 1 on both sides
  const power = (upper >>> 20) - 1023 - lift + (halve ? 1 : 0);
  const above = (halve ? mantissa / 2 : mantissa) - 1;
  const ratio = above / (2 + above);
  const half = (above * above) / 2;
  const small = half - ratio * (half + atanhExcess(ratio * ratio));
  return power * LN2_HIGH - (small - power * LN2_LOW - above);
}

/** y coth(y/2) - 2 for |y| <= ln(2)/2: the even series from which both exp and tanh follow. */
function cothExcess(y: number): number {
  const square = y * y;
  const tail = -1 / 604800 + square * (1 / 23950080 + square * (-691 / 653837184000));
  return square * (1 / 6 + square * (-1 / 360 + square * (1 / 15120 + square * tail)));
}

/** x - tanh(x) for |2x| <= ln(2)/2; tanh(x) is 2x / (2x coth(x)). */
function halfTanhLoss(x: number): number {
  const excess = cothExcess(2 * x);
  return (x * excess) / (2 + excess);
}

/**
 * (e - 1) / (e + 1) where e = scale (1 + high + tail) is 1.4 to 11.4. What each rounding loses is carried along, and
 * the quotient is made in two parts, the first with so few bits that its product is exact.
 */
function tanhQuotient(scale: number, high: number, tail: number): number {
  const grown = scale * (high + tail);
  const lost = scale * high - grown + scale * tail;
  const above = scale - 1 + grown;
  const below = scale + 1 + grown;
  const aboveLost = scale - 1 - above + grown + lost;
  const belowLost = scale + 1 - below + grown + lost;
  const quotient = Math.fround(above / below);
  const short = Math.fround(below);
  const left = above - quotient * short - quotient * (below - short);
  return quotient + (left + aboveLost - quotient * belowLost) / below;
}

/** 2 (atanh(s)/s - 1) as a series in the square of s, for |s| <= 0.18. */
function atanhExcess(square: number): number {
  let sum = 2 / 23;
  for (let odd = 21; odd >= 3; odd -= 2) sum = 2 / odd + square * sum;
  return square * sum;
}

/** `value` times two to the `power`, for a power from -1075 to 1024; exact save for results below 2^-1022. */
function timesPowerOfTwo(value: number, power: number): number {
  if (power > 1023) return value * 2 * powerOfTwo(power - 1);
  if (power < -1022) return value * powerOfTwo(power + 1000) * powerOfTwo(-1000);
  return value * powerOfTwo(power);
}

function powerOfTwo(power: number): number {
  bits.setUint32(0, (power + 1023) << 20);
  bits.setUint32(4, 0);
  return bits.getFloat64(0);
}
