export { forgetCampaigns } from "./forget-campaigns.js";
export { releasedCampaigns } from "./released-campaigns.js";
