/** A share and its complement, neither of them rounded to 0 or 1, with their logs. */
export interface LogitShare {
  readonly share: number;
  readonly logShare: number;
  readonly logComplement: number;
}

export function shareAt(logit: number): LogitShare {
  const small = Math.exp(-Math.abs(logit));
  const logMore = -Math.log1p(small);
  const logLess = logMore - Math.abs(logit);
  return logit < 0
    ? { share: small / (1 + small), logShare: logLess, logComplement: logMore }
    : { share: 1 / (1 + small), logShare: logMore, logComplement: logLess };
}
