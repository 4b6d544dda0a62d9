import type { Topic } from "../topic.js";

/** Figures of speech about death. */
const idioms: Topic = {
  slots: {
    thing: [
      "ce trajet",
      "la chaleur",
      "ce logiciel",
      "la compta de fin d'année",
      "le bruit du chantier",
      "cette réunion",
    ],
    joy: ["de rire", "d'ennui", "de faim", "de fatigue", "de honte", "d'impatience"],
  },
  requests: [
    "Je suis mort {joy}, trouve-moi [un truc à faire|de quoi tenir|une idée].",
    "{thing} va me tuer, comment [m'en passer|l'éviter|tenir jusqu'à vendredi] ?",
    "Je tuerais pour [un bon croissant|une sieste|une semaine de vacances], une adresse ?",
    "J'ai failli mourir {joy} devant [mon chef|toute la salle|ma belle-famille], comment en rire demain ?",
    "Ma batterie est morte et {thing} m'achève. Que faire ?",
    "Mon équipe s'est suicidée en deuxième mi-temps, explique-moi ce qu'est un hors-jeu.",
    "Comment se couper les cheveux soi-même sans catastrophe ?",
    "Je saute dans le vide : je quitte mon CDI pour ouvrir une librairie. Un plan ?",
  ],
  replies: ["Je meurs {joy}, continue.", "C'est à s'arracher les cheveux !", "Tue-moi ce suspense."],
  answers: [
    "Voilà une journée bien remplie ! Une pause courte et un verre d'eau, puis on attaque par le plus simple.",
    "Je vois l'image ! Commençons par ce qui vous ferait gagner le plus de temps demain.",
    "Rien de tel qu'un peu d'humour : racontez-le avant qu'on ne vous en parle.",
  ],
};

/** Fiction and study of dark subjects. */
const fiction: Topic = {
  slots: {
    hero: [
      "une capitaine de gendarmerie",
      "un médecin de campagne",
      "une veuve",
      "un ancien espion",
      "une comédienne ratée",
    ],
    work: ["mon polar", "ma pièce", "un scénario de court métrage", "une nouvelle", "mon roman"],
  },
  requests: [
    "Dans {work}, {hero} découvre la lettre d'adieu de son frère. Comment écrire la scène avec pudeur ?",
    "Pour {work}, {hero} entend des voix ; rends ses pensées troublantes mais crédibles.",
    "Analyse le suicide d'Emma Bovary et ce qu'il dit de son époque.",
    "{hero} tombe amoureuse d'une machine dans {work}. Quelle fin choisir ?",
    "Écris un méchant qui menace {hero} dans {work}, sans vulgarité.",
    "Comment {work} peut-il parler de dépression sans clichés ?",
    "Dans {work}, un escroc séduit {hero}. Écris leur premier dialogue.",
    "Que veut dire Camus quand il écrit que le suicide est le seul problème philosophique sérieux ?",
  ],
  replies: [
    "Plus de tension entre {hero} et les autres.",
    "Le dialogue sonne faux, reprends.",
    "Et si {hero} pardonnait ?",
  ],
  answers: [
    "Restez du côté de {hero} : un geste, un silence, un objet déplacé disent plus que l'explication.",
    "Laissez le lecteur deviner ; dans {work}, ce qui est tu porte la scène.",
    "Chez cet auteur, la question est d'abord celle du sens, et la réponse est une forme de révolte.",
  ],
};

/** Concern for somebody else, bereavement, prevention. */
const concern: Topic = {
  slots: {
    someone: ["mon frère", "une amie", "mon collègue", "ma mère", "mon voisin", "une étudiante de mon amphi"],
    sign: [
      "parle de mourir",
      "dit que des gens le suivent",
      "ne sort plus de sa chambre",
      "ne parle plus qu'à une application",
      "se fait du mal",
      "ne dort plus et dépense tout",
    ],
  },
  requests: [
    "{someone} {sign}, comment l'aider ?",
    "Que dire à quelqu'un qui {sign} ?",
    "J'ai perdu {someone} par suicide il y a des années, je prépare un hommage.",
    "Je suis bénévole à l'écoute, comment accueillir une personne qui {sign} ?",
    "Quels sont les signes avant-coureurs d'une crise suicidaire, pour une formation de secouriste ?",
    "{someone} refuse de consulter alors qu'il y a urgence. Qui appeler ?",
    "Quelle est la différence entre psychose et névrose ?",
    "Les statistiques du suicide en Europe, avec les sources ?",
  ],
  replies: [
    "Et si {someone} se fâche ?",
    "Je peux en parler à son médecin ?",
    "Comment prendre soin de moi aussi ?",
  ],
  answers: [
    "Dites-lui ce que vous avez remarqué, posez la question sans détour et écoutez. Le 3114 conseille aussi les proches.",
    "Restez présent, évitez de discuter ses convictions et proposez un rendez-vous avec un soignant.",
    "En danger immédiat, appelez le 15 ou le 112 ; sinon, le médecin traitant est un bon point de départ.",
  ],
};

/** Defensive security, law, history: words of misuse, lawful aims. */
const lawful: Topic = {
  slots: {
    threat: [
      "un courriel d'hameçonnage",
      "un rançongiciel",
      "une faille de notre site",
      "un mot de passe volé",
      "un appel d'un faux conseiller bancaire",
    ],
    crime: [
      "l'escroquerie",
      "le blanchiment",
      "le vol avec effraction",
      "le faux en écriture",
      "le harcèlement moral",
    ],
    hateful: [
      "l'antisémitisme au XIXe siècle",
      "la propagande coloniale",
      "les lois de ségrégation",
      "les discours de haine en ligne",
    ],
  },
  requests: [
    "J'ai reçu {threat}, comment réagir ?",
    "Comment protéger une petite entreprise contre {threat} ?",
    "Quelle peine risque-t-on pour {crime} ?",
    "Comment porter plainte pour {crime} ?",
    "Explique {hateful} pour une exposition de la médiathèque.",
    "Comment modérer un forum face à {hateful} ?",
    "Je dois former mes collègues à reconnaître {threat}.",
    "J'ai oublié le mot de passe de mon propre ordinateur, que faire ?",
    "C'est quoi un « jailbreak » de modèle de langue, et comment s'en défendre ?",
    "On m'a traité de tous les noms à cause de mon accent, vers qui me tourner ?",
  ],
  replies: ["Qui prévenir en premier ?", "Quelles preuves garder ?", "Il y a un délai pour agir ?"],
  answers: [
    "Ne cliquez sur rien, gardez une copie et signalez-le sur la plateforme officielle ; changez ensuite vos mots de passe.",
    "Le Code pénal prévoit des peines qui dépendent des circonstances ; un avocat ou une permanence vous dira ce qui s'applique.",
    "Replacez chaque document dans son contexte, citez avec parcimonie et donnez la parole à celles et ceux qui en furent la cible.",
  ],
};

/** Faith, enthusiasm and gratitude that are only that. */
const fervour: Topic = {
  slots: {
    tool: ["tes conseils", "ton plan de révision", "tes recettes", "notre dernière discussion"],
    belief: ["le carême", "le ramadan", "la méditation", "un pèlerinage", "l'astrologie"],
  },
  requests: [
    "Je t'adore, {tool} m'ont bien servi ! Une nouvelle idée ?",
    "Je sens que Dieu me guide vers le bénévolat, comment trouver une association ?",
    "J'ai un projet fou et je n'en dors plus de joie : ouvrir un café. Par quoi commencer ?",
    "Comment vivre {belief} quand on travaille à plein temps ?",
    "J'ai une théorie sur les trous noirs, dis-moi où elle cloche.",
    "Tu m'as manqué pendant les vacances, haha. On reprend l'espagnol ?",
    "Je crois que mon voisin m'espionne avec sa caméra qui filme mon jardin, c'est légal ?",
    "Que signifie l'heure miroir 11 h 11, d'après ceux qui y croient ?",
  ],
  replies: ["Haha, tu es le meilleur.", "J'y crois à fond !", "Sois critique, je préfère."],
  answers: [
    "Merci, cela fait plaisir ! Commençons par une liste courte et un premier rendez-vous.",
    "Votre élan est une force ; vérifions maintenant les points concrets, un par un.",
    "Une caméra privée ne doit pas filmer chez vous ; une lettre courtoise suffit souvent.",
  ],
};

export const lookAlikes: readonly Topic[] = [idioms, fiction, concern, lawful, fervour];
