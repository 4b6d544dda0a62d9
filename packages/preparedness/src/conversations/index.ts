export type { Carried, CarriedOn, CarriedTurn, CarryRule } from "./carry.js";
export { carryTurns, START } from "./carry.js";
export { crossingLimitOf } from "./limits.js";
export type { ConversationDay, ConversationReading } from "./reading.js";
export { conversationReadingShape, readConversations } from "./reading.js";
