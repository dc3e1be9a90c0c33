export interface WhoPays {
  readonly privateValue: number;
  readonly socialValue: number;
  readonly payer: "firm" | "national" | "nobody";
  /** What brings a firm to zero; 0 where it gains, NaN where society does not. */
  readonly subsidy: number;
}

/**
 * Net present values of an upgrade to the firm that makes it and to all:
 *
 *     PV = benefit Σ from t = lag + 1 to years of (1 + rate)^-t
 *     social = PV - cost,   private = a PV - cost          a = appropriable share, in [0, 1]
 *
 * The cost falls now; the benefit comes at the end of each year. The firm pays where private >= 0; the nation where only
 * social >= 0, by a subsidy of -private; nobody where social < 0. Cost and benefit are not negative, 0 <= lag < years.
 * The product's own reading of sections III.B and V.B of the paper: machine tools serve many industries, pay late and spill
 * over, so that they are developed with national funds.
 */
export function whoPays(cost: number, benefit: number, lag: number, a: number, rate: number, years: number): WhoPays {
  let annuity = 0;
  for (let t = years; t > lag; t--) annuity += Math.pow(1 + rate, -t);
  const socialValue = benefit * annuity - cost;
  const privateValue = a * benefit * annuity - cost;
  if (privateValue >= 0) return { privateValue, socialValue, payer: "firm", subsidy: 0 };
  return socialValue >= 0
    ? { privateValue, socialValue, payer: "national", subsidy: -privateValue }
    : { privateValue, socialValue, payer: "nobody", subsidy: NaN };
}
