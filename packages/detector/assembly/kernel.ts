const LETTER: u32 = 0x9e3779b1;
const STEP: u32 = 0x01000193 ^ 0x5bd1e994;
const MIX: u32 = 0x85ebca6b;
const SEED_3: u32 = 0x1b873593;
const SEED_4: u32 = 0x27d4eb2f;
const SEED_5: u32 = 0x165667b1;
const SEED_WORD: u32 = 0x3243f6a8;
const SEED_PAIR: u32 = 0x7f4a7c15;
const BLOCK: i32 = 256;

// @ts-expect-error: decorator
@inline
function mix(hash: u32): u32 {
  const mixed: u32 = (hash ^ (hash >> 15)) * MIX;
  return (mixed ^ (mixed >> 13)) * LETTER;
}

// @ts-expect-error: decorator
@inline
function flush(sums: usize, low: v128, high: v128): void {
  v128.store(sums, i32x4.add(v128.load(sums), i32x4.extend_low_i16x8_s(low)));
  v128.store(sums + 16, i32x4.add(v128.load(sums + 16), i32x4.extend_high_i16x8_s(low)));
  v128.store(sums + 32, i32x4.add(v128.load(sums + 32), i32x4.extend_low_i16x8_s(high)));
  v128.store(sums + 48, i32x4.add(v128.load(sums + 48), i32x4.extend_high_i16x8_s(high)));
}

/** Sums the rows of a folded segment, 16 linear sums and 16 of meanings; returns (n-grams << 16) | those with meanings. */
export function sumSegment(text: usize, length: i32, linear: usize, linearShift: u32, embedded: usize, embeddedShift: u32, sums: usize): i32 {
  memory.fill(sums, 0, 128);
  let a = i16x8.splat(0);
  let b = i16x8.splat(0);
  let c = i16x8.splat(0);
  let d = i16x8.splat(0);
  let pending = 0;
  let features = 0;
  let meanings = 0;
  let two: u32 = 0, three: u32 = 0, four: u32 = 0, five: u32 = 0;
  let one: u32 = LETTER;
  let letters = 1;
  let word: u32 = 0;
  let previous: u32 = SEED_PAIR;
  for (let at = 1; at < length; at++) {
    const code: u32 = load<u8>(text + at);
    const letter: u32 = (code + 1) * LETTER;
    five = four * STEP + letter;
    four = three * STEP + letter;
    three = two * STEP + letter;
    two = one * STEP + letter;
    one = letter;
    letters++;
    if (letters >= 3) {
      const v = v128.load(linear + ((mix(three ^ SEED_3) >> linearShift) << 4));
      a = i16x8.add(a, i16x8.extend_low_i8x16_s(v));
      b = i16x8.add(b, i16x8.extend_high_i8x16_s(v));
      features++;
      if (letters >= 4) {
        const h = mix(four ^ SEED_4);
        const v4 = v128.load(linear + ((h >> linearShift) << 4));
        a = i16x8.add(a, i16x8.extend_low_i8x16_s(v4));
        b = i16x8.add(b, i16x8.extend_high_i8x16_s(v4));
        features++;
        const e4 = v128.load(embedded + ((h >> embeddedShift) << 4));
        c = i16x8.add(c, i16x8.extend_low_i8x16_s(e4));
        d = i16x8.add(d, i16x8.extend_high_i8x16_s(e4));
        meanings++;
        if (letters >= 5) {
          const v5 = v128.load(linear + ((mix(five ^ SEED_5) >> linearShift) << 4));
          a = i16x8.add(a, i16x8.extend_low_i8x16_s(v5));
          b = i16x8.add(b, i16x8.extend_high_i8x16_s(v5));
          features++;
        }
      }
    }
    if (code != 0) {
      word = word * STEP + letter;
    } else {
      const hw = mix(word ^ SEED_WORD);
      const hp = mix(previous * STEP + word);
      const vw = v128.load(linear + ((hw >> linearShift) << 4));
      a = i16x8.add(a, i16x8.extend_low_i8x16_s(vw));
      b = i16x8.add(b, i16x8.extend_high_i8x16_s(vw));
      const vp = v128.load(linear + ((hp >> linearShift) << 4));
      a = i16x8.add(a, i16x8.extend_low_i8x16_s(vp));
      b = i16x8.add(b, i16x8.extend_high_i8x16_s(vp));
      features += 2;
      const ew = v128.load(embedded + ((hw >> embeddedShift) << 4));
      c = i16x8.add(c, i16x8.extend_low_i8x16_s(ew));
      d = i16x8.add(d, i16x8.extend_high_i8x16_s(ew));
      const ep = v128.load(embedded + ((hp >> embeddedShift) << 4));
      c = i16x8.add(c, i16x8.extend_low_i8x16_s(ep));
      d = i16x8.add(d, i16x8.extend_high_i8x16_s(ep));
      meanings += 2;
      previous = word ^ SEED_PAIR;
      word = 0;
      letters = 1;
    }
    pending += 5;
    if (pending > BLOCK - 5) {
      flush(sums, a, b);
      flush(sums + 64, c, d);
      a = i16x8.splat(0); b = i16x8.splat(0); c = i16x8.splat(0); d = i16x8.splat(0);
      pending = 0;
    }
  }
  flush(sums, a, b);
  flush(sums + 64, c, d);
  return (features << 16) | meanings;
}

const COLUMNS: i32 = 16;
const HIDDEN: i32 = 32;

/**
 * Sixteen sums side by side: bias + weights × values, each in the order of the values, in single precision.
 * @param weights the 16 weights of the first value; those of the next one are `stride` bytes further
 */
// @ts-expect-error: decorator
@inline
function sixteen(weights: usize, stride: usize, values: usize, count: i32, bias: usize, out: usize): void {
  let a = v128.load(bias);
  let b = v128.load(bias, 16);
  let c = v128.load(bias, 32);
  let d = v128.load(bias, 48);
  for (let at = 0; at < count; at++) {
    const value = v128.load32_splat(values);
    a = f32x4.add(a, f32x4.mul(v128.load(weights), value));
    b = f32x4.add(b, f32x4.mul(v128.load(weights, 16), value));
    c = f32x4.add(c, f32x4.mul(v128.load(weights, 32), value));
    d = f32x4.add(d, f32x4.mul(v128.load(weights, 48), value));
    values += 4;
    weights += stride;
  }
  v128.store(out, a);
  v128.store(out, b, 16);
  v128.store(out, c, 32);
  v128.store(out, d, 48);
}

/** Runs the network whose numbers are at `weights` on the 16 inputs in `room`; the 16 outputs come last there. */
export function runNetwork(weights: usize, room: usize): void {
  const hidden: usize = room + 4 * COLUMNS;
  const bias: usize = weights + 4 * COLUMNS * HIDDEN;
  sixteen(weights, 4 * HIDDEN, room, COLUMNS, bias, hidden);
  sixteen(weights + 64, 4 * HIDDEN, room, COLUMNS, bias + 64, hidden + 64);
  const zero = f32x4.splat(0);
  for (let at: usize = hidden; at < hidden + 4 * HIDDEN; at += 16) {
    v128.store(at, f32x4.pmax(zero, v128.load(at)));
  }
  const outer: usize = bias + 4 * HIDDEN;
  sixteen(outer, 4 * COLUMNS, hidden, HIDDEN, outer + 4 * COLUMNS * HIDDEN, hidden + 4 * HIDDEN);
}

/**
 * Takes the 64-byte blocks from `from` to `to` into a SHA-256 state of eight words.
 * @param rounds the 64 round constants
 * @param words room for 64 words
 */
export function digestBlocks(state: usize, rounds: usize, words: usize, from: usize, to: usize): void {
  for (let block = from; block < to; block += 64) {
    for (let at: usize = 0; at < 64; at += 4) store<u32>(words + at, bswap<u32>(load<u32>(block + at)));
    for (let at: usize = words + 64; at < words + 256; at += 4) {
      const early = load<u32>(at - 60);
      const late = load<u32>(at - 8);
      const s0 = rotr<u32>(early, 7) ^ rotr<u32>(early, 18) ^ (early >> 3);
      const s1 = rotr<u32>(late, 17) ^ rotr<u32>(late, 19) ^ (late >> 10);
      store<u32>(at, load<u32>(at - 64) + s0 + load<u32>(at - 28) + s1);
    }
    let a = load<u32>(state);
    let b = load<u32>(state, 4);
    let c = load<u32>(state, 8);
    let d = load<u32>(state, 12);
    let e = load<u32>(state, 16);
    let f = load<u32>(state, 20);
    let g = load<u32>(state, 24);
    let h = load<u32>(state, 28);
    for (let at: usize = 0; at < 256; at += 4) {
      const s1 = rotr<u32>(e, 6) ^ rotr<u32>(e, 11) ^ rotr<u32>(e, 25);
      const t1 = h + s1 + ((e & f) ^ (~e & g)) + load<u32>(rounds + at) + load<u32>(words + at);
      const s0 = rotr<u32>(a, 2) ^ rotr<u32>(a, 13) ^ rotr<u32>(a, 22);
      h = g;
      g = f;
      f = e;
      e = d + t1;
      d = c;
      const b0 = b;
      c = b;
      b = a;
      a = t1 + s0 + ((a & b0) ^ (a & d) ^ (b0 & d));
    }
    store<u32>(state, load<u32>(state) + a);
    store<u32>(state, load<u32>(state, 4) + b, 4);
    store<u32>(state, load<u32>(state, 8) + c, 8);
    store<u32>(state, load<u32>(state, 12) + d, 12);
    store<u32>(state, load<u32>(state, 16) + e, 16);
    store<u32>(state, load<u32>(state, 20) + f, 20);
    store<u32>(state, load<u32>(state, 24) + g, 24);
    store<u32>(state, load<u32>(state, 28) + h, 28);
  }
}
