import type { Translation } from "../words/translation.js";
import type { LEDGER_EN } from "./words.en.js";

export const LEDGER_FR: Translation<typeof LEDGER_EN> = {
  about: "le registre : sa tête et ses dernières entrées ; vérifier, exporter, reconstruire",
  limit: "combien d’entrées montrer (à défaut : 20)",
  type: "seulement les entrées de ce type, comme incident.declared",
  stream: "seulement les entrées de ce flux",
  verify:
    "recalcule chaque empreinte, la racine et chaque signature : à la station, ou d’un export, loin d’elle",
  exportFile: "vérifie plutôt cet export, sans aucune station",
  publicKey:
    "fichier de la clé publique de la station, en PEM ou telle que la montre `balise ledger` (à défaut : celle de l’export)",
  verifyRules: `Avec la clé que l’export nomme lui-même, on prouve que le fichier est entier. Que la station l’a signé, seule le
prouve une clé publique que vous avez gardée d’avant, avec --public-key.`,
  export: "écrit tout le registre dans un fichier, avec sa tête signée à la dernière ligne",
  file: "fichier à écrire ; - pour la sortie standard",
  rebuild: "reconstruit à partir du registre les tables que lisent les écrans, et compare",
  column: {
    seq: "Nº",
    at: "Quand",
    type: "Acte",
    stream: "Flux",
    actor: "Par",
    table: "Table",
    rows: "Lignes",
    state: "État",
  },
  fact: { size: "Entrées", root: "Racine", signed: "Signé", key: "Clé publique" },
  signedAt: (size) => `jusqu’à l’entrée ${size}`,
  unsigned: "pas encore",
  verified: (size) =>
    `Le registre se vérifie : ${size} entrées, chaque empreinte, la racine et chaque signature.`,
  verifiedOwnKey: (size) =>
    `L’export est entier : ${size} entrées. Sa signature a été vérifiée avec la clé qu’il nomme lui-même ; --public-key prouve qui a signé.`,
  exported: (size, file) => `${size} entrées et la tête signée : ${file}`,
  equal: "égale",
  differs: "diffère",
  rebuiltEqual: "Chaque table est ce que dit le registre.",
  rebuiltDiffers: "Des tables n’étaient pas ce que dit le registre. Elles le sont maintenant.",
};
