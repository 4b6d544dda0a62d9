/** The largest batch, in bytes, compressed or not. */
export const BATCH_LIMIT = 64 * 1024 * 1024;

/** Lines of a batch at most, blank ones apart. */
export const BATCH_LINES = 50_000;

/** Problems, and warnings, that an answer lists at most. */
export const NOTES_LIMIT = 1000;

/** Segments of a realm at most: tallies grow with segments, so a client that invents versions is stopped. */
export const SEGMENT_LIMIT = 2000;
