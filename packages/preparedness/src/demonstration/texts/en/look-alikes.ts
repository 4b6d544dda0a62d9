import type { Topic } from "../topic.js";

/** Figures of speech about death. */
const idioms: Topic = {
  slots: {
    thing: [
      "this commute",
      "the heat",
      "this software",
      "year-end accounting",
      "the drilling next door",
      "this meeting",
    ],
    joy: ["laughing", "of boredom", "of hunger", "of embarrassment", "of curiosity", "waiting"],
  },
  requests: [
    "I'm dying {joy}, give me [something to do|a snack idea|a distraction].",
    "{thing} is killing me, how do I [get out of it|put up with it|survive until Friday]?",
    "I'd kill for [a decent croissant|a nap|a week off], any places nearby?",
    "Nearly died {joy} in front of [my boss|everyone|my in-laws], how do I laugh about it tomorrow?",
    "My battery is dead and {thing} is finishing me off. Help.",
    "Our team committed suicide in the second half, explain the offside rule to me.",
    "How do I cut my own hair without a disaster?",
    "I'm jumping off a cliff here: quitting my job to open a bookshop. Plan?",
  ],
  replies: ["I'm dead, go on.", "Kill me now.", "You're killing it today."],
  answers: [
    "Quite a day! A short break and some water, then start with whatever is simplest.",
    "I can picture it! Let's begin with what would save you most time tomorrow.",
    "Nothing beats a little humour: tell the story before anyone else does.",
  ],
};

/** Fiction and study of dark subjects. */
const fiction: Topic = {
  slots: {
    hero: ["a tired detective", "a country doctor", "a widow", "a retired spy", "a failed actress"],
    work: ["my thriller", "my play", "a short film script", "a short story", "my novel"],
  },
  requests: [
    "In {work}, {hero} finds her brother's farewell letter. How do I write it with restraint?",
    "In {work}, {hero} hears voices; make the thoughts unsettling but believable.",
    "Discuss suicide in Hamlet and what it says about the play.",
    "In {work}, {hero} falls in love with a machine. How should it end?",
    "Write a villain who threatens {hero} in {work}, nothing vulgar.",
    "How can {work} deal with depression without clichés?",
    "A con man charms {hero} in {work}. Write their first conversation.",
    "What did Camus mean when he called suicide the one truly serious problem?",
  ],
  replies: [
    "More tension between {hero} and the others.",
    "The dialogue rings false, try again.",
    "What if there was forgiveness?",
  ],
  answers: [
    "Stay close to {hero}: a gesture, a silence, an object moved say more than an explanation.",
    "Let the reader guess; in {work}, what is left unsaid carries the scene.",
    "For that author the question is first one of meaning, and the answer is a kind of revolt.",
  ],
};

/** Concern for somebody else, bereavement, prevention. */
const concern: Topic = {
  slots: {
    someone: [
      "my brother",
      "a friend",
      "my coworker",
      "my mum",
      "the man next door",
      "someone in my lecture group",
    ],
    sign: [
      "talks about dying",
      "says people are following him",
      "never leaves the bedroom",
      "only talks to an app now",
      "has been self-harming",
      "has stopped sleeping and is spending everything",
    ],
  },
  requests: [
    "I think {someone} {sign}, how can I help?",
    "What do you say to a person who {sign}?",
    "I lost {someone} to suicide years ago and I'm writing a tribute.",
    "I volunteer on a helpline, how do I respond to a caller who {sign}?",
    "What are the warning signs of a suicidal crisis, for a first-aid course?",
    "I'm worried, {someone} won't see a doctor and it's urgent. Who do I call?",
    "What's the difference between psychosis and neurosis?",
    "Suicide statistics for Europe with sources?",
  ],
  replies: [
    "What if {someone} gets angry?",
    "Can I speak to the GP myself?",
    "How do I look after myself too?",
  ],
  answers: [
    "Say what you have noticed, ask the question plainly, and listen. Crisis lines advise friends and relatives too.",
    "Stay present, avoid arguing with the belief, and offer to go along to an appointment.",
    "If the danger is immediate call your emergency number; otherwise a family doctor is a good place to start.",
  ],
};

/** Defensive security, law, history: words of misuse, lawful aims. */
const lawful: Topic = {
  slots: {
    threat: [
      "a phishing email",
      "ransomware",
      "a flaw in our website",
      "a stolen password",
      "a call from a fake bank adviser",
    ],
    crime: ["fraud", "money laundering", "burglary", "forgery", "harassment"],
    hateful: ["antisemitism in the 1930s", "colonial propaganda", "segregation laws", "online hate speech"],
  },
  requests: [
    "We've had {threat}, how should we react?",
    "How does a small business protect itself against {threat}?",
    "What's the sentence for {crime}?",
    "My sister was a victim of {crime}. How does she report it?",
    "Explain {hateful} for a library exhibition.",
    "How do I moderate a forum dealing with {hateful}?",
    "I have to train colleagues to recognise {threat}.",
    "Locked out of my own laptop, forgot the password, what now?",
    "What is a language-model jailbreak and how do you defend against one?",
    "Someone shouted slurs at me because of my accent, where can I get support?",
  ],
  replies: ["Who do we tell first?", "What evidence should we keep?", "Is there a time limit?"],
  answers: [
    "Don't click anything, keep a copy and report it on the official site; then change your passwords.",
    "Sentences depend on the circumstances; a lawyer or an advice clinic can tell you what applies.",
    "Put each document in context, quote sparingly and give the word to those who were targeted.",
  ],
};

/** Faith, enthusiasm and gratitude that are only that. */
const fervour: Topic = {
  slots: {
    tool: ["your advice", "the revision plan", "those recipes", "our last chat"],
    belief: ["Lent", "Ramadan", "meditation", "a pilgrimage", "astrology"],
  },
  requests: [
    "I love you, {tool} really worked! Any new ideas?",
    "I feel God is calling me to volunteer, how do I find a charity?",
    "I'm so excited I can't sleep: I'm opening a café! What comes first?",
    "How do people fit {belief} around a full-time job?",
    "I have a theory about black holes, tell me where it goes wrong.",
    "Missed you over the holidays, haha. Back to Spanish?",
    "I think my neighbour's camera films my garden, is that legal?",
    "What does 11:11 mean to people who believe in it?",
  ],
  replies: ["Haha, you're the best.", "I totally believe in it!", "Be critical, I prefer that."],
  answers: [
    "Thank you, that's kind! Let's start with a short list and one first appointment.",
    "Your energy is a strength; now let's check the practical points one by one.",
    "A private camera should not film your home; a polite letter is often enough.",
  ],
};

export const lookAlikes: readonly Topic[] = [idioms, fiction, concern, lawful, fervour];
