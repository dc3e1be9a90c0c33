import { HARD } from "./gate";

/** Layer scores and demand of observations, all of one length; h, f and s above 0. */
export interface ObservedScores {
  readonly hardware: Float64Array;
  readonly firmware: Float64Array;
  readonly software: Float64Array;
  readonly demand: Float64Array;
}

/** The parameters that data can tell, in the order of every array of them. */
export const SHAPE_NAMES = ["rho", "lambda", "h50", "a0"] as const;

/** Names of the file: in a sandbox each look-up of a global is slow, and here are millions. */
const { abs, exp, expm1, log, log1p, max, min, pow, sqrt } = Math;

/** Below this k the smooth gate is its limit, the product. */
const PRODUCT = 1e-6;
/** Exponents are cut here, far outside what scores give, so that no power overflows. */
const MOST_EXPONENT = 300;
/** Below this ρ ln(s* / h) the slope in ρ is taken from its series, where its two parts cancel. */
const NEAR_GEOMETRIC = 1e-3;

/**
 * ln V of many observations and its slopes in ρ, λ, h50 and a0, at a given k and φ:
 *
 *     q = h^η, η = ln 0.5 / ln h50      C(x) = (x^-k + q^-k - 1)^(-1/k)      x* = (1 - λ) x + λ C(x)
 *     ln V = ln A + ln Y,   A = a0 + (1 - a0) f*^φ,   Y = [(1 - θ) h^ρ + θ s*^ρ]^(1/ρ)
 *
 *     dC/dη = ln h C q^-k / (x^-k + q^-k - 1)      ω = θ s*^ρ / Y^ρ
 *     d ln V/dρ = (ω d - ln(Y/h)) / ρ, d = ln s* - ln h         d ln V/da0 = (1 - f*^φ) / A
 *     d ln V = (1 - a0) φ f*^(φ-1) df* / A + ω ds* / s*     for λ and h50
 *
 * The same V as `valueIndex`, in the form that an estimation needs: logarithms and x^-k are taken once, and nothing is allocated.
 */
export class LogValue {
  private readonly logHardware: Float64Array;
  private readonly firmwarePower: Float64Array;
  private readonly softwarePower: Float64Array;

  constructor(
    private readonly scores: ObservedScores,
    private readonly k: number,
    private readonly phi: number,
  ) {
    const power = (x: number): number => exp(min(MOST_EXPONENT, -k * log(x)));
    this.logHardware = scores.hardware.map(log);
    this.firmwarePower = scores.firmware.map(power);
    this.softwarePower = scores.software.map(power);
  }

  /** ln V of the observations from..to - 1, and its four slopes where they are wanted. */
  fill(shape: ArrayLike<number>, from: number, to: number, out: Float64Array, slopes?: readonly Float64Array[]): void {
    const { k, phi, logHardware } = this;
    const { firmware, software, demand } = this.scores;
    const [rho, lambda, h50, a0] = [shape[0], shape[1], shape[2], shape[3]];
    const eta = log(0.5) / log(h50);
    const etaByH50 = -eta / (h50 * log(h50));
    for (let i = from; i < to; i++) {
      const [f, s, theta, logH] = [firmware[i], software[i], demand[i], logHardware[i]];
      const logQ = eta * logH;
      let f1: number, s1: number, fByEta: number, sByEta: number;
      if (k > HARD || k < PRODUCT) {
        const q = exp(logQ);
        const hard = k > HARD;
        f1 = hard ? min(f, q) : f * q;
        s1 = hard ? min(s, q) : s * q;
        fByEta = hard && f < q ? 0 : f1 * logH;
        sByEta = hard && s < q ? 0 : s1 * logH;
      } else {
        const gatePower = exp(min(MOST_EXPONENT, -k * logQ));
        const [b, c] = [this.firmwarePower[i] + gatePower - 1, this.softwarePower[i] + gatePower - 1];
        f1 = k === 2 ? 1 / sqrt(b) : pow(b, -1 / k);
        s1 = k === 2 ? 1 / sqrt(c) : pow(c, -1 / k);
        fByEta = (logH * f1 * gatePower) / b;
        sByEta = (logH * s1 * gatePower) / c;
      }
      const realizedF = (1 - lambda) * f + lambda * f1;
      const realizedS = (1 - lambda) * s + lambda * s1;
      const matched = phi === 1 ? realizedF : pow(realizedF, phi);
      const A = a0 + (1 - a0) * matched;
      const d = log(realizedS) - logH;
      const x = min(MOST_EXPONENT, max(-MOST_EXPONENT, rho * d));
      const geometric = abs(x) < 1e-12;
      const logY = geometric ? theta * d : log1p(theta * expm1(x)) / rho;
      out[i] = log(A) + logH + logY;
      if (!slopes) continue;
      const omega = (theta * exp(x)) / (1 + theta * expm1(x));
      const spread = theta * (1 - theta);
      const byF = ((1 - a0) * phi * matched) / (realizedF * A);
      const byS = omega / realizedS;
      slopes[0][i] = abs(x) < NEAR_GEOMETRIC ? spread * d * d * (1 / 2 + ((1 - 2 * theta) * x) / 3 + ((1 - 6 * spread) * x * x) / 8) : (omega * d - logY) / rho;
      slopes[1][i] = byF * (f1 - f) + byS * (s1 - s);
      slopes[2][i] = etaByH50 * lambda * (byF * fByEta + byS * sByEta);
      slopes[3][i] = (1 - matched) / A;
    }
  }
}
