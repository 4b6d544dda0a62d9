export type { SignedMessage } from "./bucket-trace.js";
export type { Campaign, Campaigns } from "./campaign.js";
export { campaignShape, campaignsShape } from "./campaign.js";
export type { CampaignSketch } from "./campaign-sketch.js";
export { emptyCampaigns, mergeCampaigns, sketchMessages } from "./campaign-sketch.js";
export { decodeCampaigns } from "./decode-campaigns.js";
export { encodeCampaigns } from "./encode-campaigns.js";
export { CAMPAIGN_DAYS, CAMPAIGN_USERS, listCampaigns } from "./list-campaigns.js";
