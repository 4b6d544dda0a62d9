import type { Topic } from "../topic.js";

export const wellbeing: Topic = {
  slots: {
    sport: ["running", "swimming", "yoga", "cycling", "hiking", "climbing", "weights", "dancing"],
    aim: [
      "ease back in",
      "run a 10k",
      "get more flexible",
      "keep it up all year",
      "stop my back aching",
      "train for a trek",
    ],
    freq: ["twice a week", "three times a week", "fifteen minutes a day", "Sundays only"],
    habit: [
      "coffee after four",
      "screens in bed",
      "late-night snacking",
      "hitting snooze",
      "sitting all day",
    ],
    ache: ["sore legs", "a stitch", "a stiff back", "tired eyes", "tight shoulders"],
  },
  requests: [
    "A plan to {aim} with {sport}, {freq}?",
    "I get {ache} after {sport}, is that normal?",
    "How do I quit {habit}?",
    "Taking up {sport} at [30|45|60], any advice?",
    "Stretches for {ache}?",
    "How do I stay motivated for {sport} {freq}?",
    "What should I eat before {sport} in the morning?",
    "I want to {aim} with no gym and no kit.",
    "How many hours of sleep do I need, and what does {habit} do to it?",
    "Warm-up before {sport}?",
    "Twenty minutes at home to {aim}, go.",
  ],
  replies: [
    "What if I can only do {freq}?",
    "I sometimes get {ache}, should I adapt?",
    "Do I need equipment?",
    "How soon will I notice a difference?",
  ],
  answers: [
    "To {aim}, start {freq} at a pace where you can still talk, and add ten per cent a week.",
    "It is common to have {ache} at first; if it lasts or gets worse, see a doctor.",
    "For {habit}, change the setting first: one simple rule, at the same hour, for two weeks.",
    "Before {sport}, five minutes of joint mobility will do, then a slow start.",
    "Motivation follows habit: choose a fixed day and a goal that is almost too easy.",
    "Most adults need seven to nine hours; regularity matters as much as length.",
  ],
};
