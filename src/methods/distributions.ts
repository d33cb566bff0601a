/**
 * Quantile of the standard normal distribution, by Wichura's algorithm AS 241 (about 16 digits).
 *
 * @param probability - in (0, 1)
 * @throws RangeError outside that
 * @source Wichura MJ (1988), Applied Statistics 37:477–484, PPND16
 */
export function normalQuantile(probability: number): number {
  if (!(probability > 0 && probability < 1)) throw new RangeError('A probability lies between 0 and 1');
  const q = probability - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (
      (q *
        polynomial(
          r,
          [
            3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125,
            45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727,
          ],
        )) /
      polynomial(
        r,
        [
          1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867,
          39307.89580009271061, 28729.085735721942674, 5226.495278852545925,
        ],
      )
    );
  }
  const tail = Math.sqrt(-Math.log(q < 0 ? probability : 1 - probability));
  const size =
    tail <= 5
      ? polynomial(
          tail - 1.6,
          [
            1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504,
            1.27045825245236838258, 0.24178072517745061177, 0.0227238449892691845833,
            7.7454501427834140764e-4,
          ],
        ) /
        polynomial(
          tail - 1.6,
          [
            1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459,
            0.0151986665636164571966, 5.475938084995344946e-4, 1.05075007164441684324e-9,
          ],
        )
      : polynomial(
          tail - 5,
          [
            6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123,
            0.026532189526576123093, 0.0012426609473880784386, 2.71155556874348757815e-5,
            2.01033439929228813265e-7,
          ],
        ) /
        polynomial(
          tail - 5,
          [
            1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525,
            7.868691311456132591e-4, 1.8463183175100546818e-5, 1.4215117583164458887e-7,
            2.04426310338993978564e-15,
          ],
        );
  return q < 0 ? -size : size;
}

/** Coefficients from the constant up. */
function polynomial(x: number, coefficients: readonly number[]): number {
  return coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
}

/** Natural logarithm of the gamma function. @source Lanczos C (1964), SIAM J Numer Anal B 1:86–96, g = 7, n = 9 */
export function logGamma(x: number): number {
  const coefficients = [
    0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
    12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
  ];
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const y = x - 1;
  const sum = coefficients.reduce(
    (total, coefficient, index) => (index === 0 ? coefficient : total + coefficient / (y + index)),
    0,
  );
  const t = y + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (y + 0.5) * Math.log(t) - t + Math.log(sum);
}

/**
 * Regularised lower incomplete gamma function P(a, x): series below a + 1, continued fraction above.
 *
 * @source Abramowitz M, Stegun IA (1964), 6.5.29 and 6.5.31; evaluated by Lentz's method
 */
export function incompleteGamma(a: number, x: number): number {
  if (x <= 0) return 0;
  const scale = Math.exp(-x + a * Math.log(x) - logGamma(a));
  return x < a + 1 ? scale * gammaSeries(a, x) : 1 - scale * gammaFraction(a, x);
}

const smallest = 1e-300;
const tolerance = 1e-15;
const mostSteps = 100_000;

function gammaSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < mostSteps && Math.abs(term) > Math.abs(sum) * tolerance; n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

function gammaFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / smallest;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < mostSteps; n += 1) {
    const numerator = -n * (n - a);
    b += 2;
    d = 1 / nonZero(numerator * d + b);
    c = nonZero(b + numerator / c);
    const step = d * c;
    fraction *= step;
    if (Math.abs(step - 1) < tolerance) break;
  }
  return fraction;
}

function nonZero(value: number): number {
  return Math.abs(value) < smallest ? smallest : value;
}

/**
 * Quantile of the chi-squared distribution, by bisection on the incomplete gamma function.
 *
 * @param probability - in (0, 1)
 * @param degreesOfFreedom - above 0
 */
export function chiSquaredQuantile(probability: number, degreesOfFreedom: number): number {
  if (!(probability > 0 && probability < 1)) throw new RangeError('A probability lies between 0 and 1');
  if (!(degreesOfFreedom > 0)) throw new RangeError('Degrees of freedom are above 0');
  const shape = degreesOfFreedom / 2;
  let low = 0;
  let high = Math.max(1, degreesOfFreedom);
  while (incompleteGamma(shape, high / 2) < probability) high *= 2;
  for (let step = 0; step < 200 && high - low > tolerance * high; step += 1) {
    const middle = (low + high) / 2;
    if (incompleteGamma(shape, middle / 2) < probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Cumulative probability of the standard normal distribution. */
export function normalProbability(z: number): number {
  const tail = 0.5 * (1 - incompleteGamma(0.5, (z * z) / 2));
  return z < 0 ? tail : 1 - tail;
}

/**
 * Two-sided probability of a t as large as this, through the incomplete beta function.
 *
 * @source Abramowitz M, Stegun IA (1964), 26.5.8 and 26.7.1
 */
export function studentTwoSided(t: number, degreesOfFreedom: number): number {
  const x = degreesOfFreedom / (degreesOfFreedom + t * t);
  return incompleteBeta(degreesOfFreedom / 2, 0.5, x);
}

function incompleteBeta(a: number, b: number, x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x));
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(a, b, x)) / a
    : 1 - (front * betaFraction(b, a, 1 - x)) / b;
}

function betaFraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < mostSteps; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / nonZero(1 + even * d);
    c = nonZero(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nonZero(1 + odd * d);
    c = nonZero(1 + odd / c);
    const step = d * c;
    fraction *= step;
    if (Math.abs(step - 1) < tolerance) break;
  }
  return fraction;
}
