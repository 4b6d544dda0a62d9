export { FOLLOWED_DAYS, forgetConversations } from "./forget-conversations.js";
export { releasedConversations } from "./released-conversations.js";
