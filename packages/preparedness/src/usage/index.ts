export { BATCH_LIMIT, BATCH_LINES, NOTES_LIMIT, SEGMENT_LIMIT } from "./batch-limits.js";
export type { BatchAnswer, Interaction, LineNote, MessageRole, WarningCode } from "./interaction.js";
export {
  batchAnswerShape,
  interactionShape,
  LINE_LIMIT,
  lineNoteShape,
  MESSAGE_ROLES,
  WARNINGS,
} from "./interaction.js";
export { answerInWords } from "./line-sentence.js";
export { messageTime } from "./message-time.js";
export type { FieldReason, ReadingContext } from "./read-interaction.js";
export {
  CLOCK_TOLERANCE,
  EARLIEST_TIME,
  FIELD_REASONS,
  looksLikeEmail,
  readInteraction,
} from "./read-interaction.js";
export type { Segment } from "./segment.js";
export { languageOf, segmentKey, segmentShape } from "./segment.js";
