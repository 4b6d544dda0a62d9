/**
 * Wilson's score interval for a share seen in `size` items, neither of which need be whole, at `z` standard
 * errors (see `wilson`).
 */
export function wilsonEnds(share: number, size: number, z: number): { lower: number; upper: number } {
  const squared = z * z;
  const centre = share + squared / (2 * size);
  const reach = z * Math.sqrt((share * (1 - share)) / size + squared / (4 * size * size));
  return {
    lower: (share * share) / (centre + reach),
    upper: share === 1 ? 1 : (centre + reach) / (1 + squared / size),
  };
}
