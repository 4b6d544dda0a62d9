import type { Topic } from "../topic.js";

export const budget: Topic = {
  slots: {
    item: [
      "a second-hand bike",
      "a laptop",
      "a dishwasher",
      "a sewing machine",
      "a winter coat",
      "a refurbished phone",
      "a mattress",
      "a printer",
      "headphones",
      "walking boots",
    ],
    amount: ["£80", "£150", "$300", "$500", "£900", "$1,200"],
    goal: ["a deposit", "a trip", "a rainy day", "repairs", "retirement", "driving lessons"],
    rhythm: ["a month", "a week", "by Christmas", "over a year"],
  },
  requests: [
    "How much should I spend on {item}?",
    "I want to save {amount} {rhythm} for {goal}, how do I do it?",
    "Is {item} better new or used for {amount}?",
    "Compare two safe ways of saving {amount} {rhythm}.",
    "Make a simple budget for someone on [1,600|2,000|2,600] a month.",
    "How do I haggle over {item}?",
    "What do I check before buying {item} from a stranger?",
    "My electricity bill came to {amount}, is that normal?",
    "Explain [an index fund|a fixed-rate mortgage|a savings bond] simply, I'm thinking of {goal}.",
    "What warranty do I get on {item} that cost {amount}?",
    "Where can I find {item} that lasts and can be repaired?",
  ],
  replies: [
    "What if I only have {amount}?",
    "It's for {goal}, does that matter?",
    "Any brand to avoid?",
    "Can I return it if I don't like it?",
  ],
  answers: [
    "For {item}, decide what you will use it for first; with {amount}, refurbished is often the best value.",
    "Saving {amount} {rhythm} gets easier with an automatic transfer the day after payday.",
    "Before buying {item}, ask for the receipt, try it and look at the parts that wear out.",
    "Split it in three: essentials, wants, and {goal}. Adjust after two months.",
    "Online orders can usually be returned within a set number of days; keep the packaging.",
    "A bill of {amount} may include a catch-up from earlier estimates; compare meter readings before paying.",
  ],
};
