import type { Translation } from "../words/translation.js";
import type { SCREEN_EN } from "./words.en.js";

export const SCREEN_FR: Translation<typeof SCREEN_EN> = {
  about: "examine des textes sur cette machine avec le détecteur fourni avec Balise ; sans station",
  file: "fichier, en clair ou gzip ; - pour l’entrée standard",
  format: "ndjson ou lines (à défaut : ndjson si la première ligne ouvre un objet JSON)",
  role: "user ou assistant : qui a écrit les textes qui ne le disent pas (à défaut : user)",
  locale: "langue des textes qui ne la disent pas, comme fr ou en-GB (à défaut : inconnue)",
  from: "la plus basse classe signalée, de 0 à 9 (à défaut : 7, au-dessus de 99,5 % des textes anodins)",
  rules: `Un fichier contient, un par ligne, soit des objets JSON
  {"text", "id"?, "role"?, "locale"?}      les autres champs sont laissés de côté
soit des textes. Une ligne est signalée quand une catégorie atteint la classe demandée :
  classe       la place parmi les textes anodins : 5 au-dessus de 98 % d’entre eux, 6 de 99 %, 7 de 99,5 %, 8 de 99,8 %,
               9 de 99,9 %
  probabilité  entre parenthèses, là où le détecteur est étalonné pour la catégorie dans la langue ; si la langue est
               inconnue, la plus basse de l’anglaise et de la française. Elle vaut pour les textes sur lesquels le
               détecteur a été mis au point, non à la prévalence d’un service
Un signalement est une raison de regarder, jamais un diagnostic. Aucun texte n’est écrit, gardé ni envoyé. Ce qui ne
peut pas être lu est dit ligne par ligne à la fin, sur l’erreur standard, avec le nombre de textes par catégorie. Avec
--json, chaque signalement est un document JSON sur sa propre ligne, et le bilan aussi, sur l’erreur standard.`,
  line: (line) => `ligne ${line}`,
  column: { category: "Catégorie", texts: "Textes" },
  read: (read, found, from) =>
    `Textes lus : ${read} ; avec un signalement de classe ${from} ou plus : ${found}.`,
  rejected: (count) => `Lignes rejetées : ${count}.`,
  more: (count) => `… et ${count} autres lignes rejetées.`,
  version: (version) => `Détecteur ${version}.`,
};
