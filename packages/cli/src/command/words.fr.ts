import type { Translation } from "../words/translation.js";
import type { COMMAND_EN } from "./words.en.js";

export const COMMAND_FR: Translation<typeof COMMAND_EN> = {
  help: {
    about:
      "Balise : veille sur ce que font les systèmes d’IA et sur ce que les gens en font, et répond quand une limite est franchie.",
    option: "affiche cette aide",
    version: "affiche la version",
    json: "répond en JSON, pour un programme, sans rien d’autre sur la sortie standard",
    station: "adresse de la station (à défaut : celle qu’annonce le dossier de données)",
    token: "jeton d’accès (à défaut : BALISE_TOKEN, puis le jeton local du dossier de données)",
    data: "dossier de données de la station de cette machine (à défaut : BALISE_DATA, puis ./.balise)",
    language: "fr ou en (à défaut : BALISE_LANGUAGE, LC_ALL, LC_MESSAGES, LANG, puis en)",
    usage: "Emploi :",
    arguments: "Arguments :",
    options: "Options :",
    globalOptions: "Options de toutes les commandes :",
    commands: "Commandes :",
    optionsWord: "[options]",
    commandWord: "<commande>",
    orCommandWord: "ou <commande>",
    examples: "Exemples :",
    exits: "Codes de sortie :",
    more: "`balise <commande> --help` en dit plus, avec des exemples.",
  },
  exit: {
    done: "c’est fait",
    refused: "refusé par la station, ou échec",
    wrongUsage: "la commande est mal écrite",
    unreachable: "la station est injoignable",
    linesRejected: "terminé, mais des lignes ont été rejetées ou un fichier compressé était coupé",
    notVerified: "le registre ne se vérifie pas, ou une table reconstruite diffère",
  },
  usage: {
    commandMissing: "Il manque une commande. `--help` en donne la liste.",
    unknownOption: (option) => `« ${option} » n’est pas une option de cette commande. Voir --help.`,
    unknownCommand: (command) => `« ${command} » n’est pas une commande. Voir --help.`,
    missingArgument: (name) => `Il manque « ${name} ». Voir --help.`,
    optionWithoutValue: (option) => `« ${option} » demande une valeur.`,
    missingOption: (option) => `Il manque « ${option} ».`,
    tooManyArguments: "Il y a trop d’arguments. Voir --help.",
    meant: (what) => `Vouliez-vous dire « ${what} » ?`,
    wrong: (message) => message,
  },
  failure: {
    station_unknown: ({ data }) =>
      `Aucune station n’est annoncée dans ${data}. Démarrez-en une avec \`balise start\`, ou nommez-en une avec --station.`,
    station_unreachable: ({ address }) => `Aucune station ne répond à ${address}.`,
    answer_unreadable: ({ address, status }) =>
      `Ce qui répond à ${address} (statut ${status}) ne parle pas comme une station de cette version.`,
    file_unreadable: ({ file, reason }) => `${file} ne peut pas être lu : ${reason}.`,
    file_unwritable: ({ file, reason }) => `${file} ne peut pas être écrit : ${reason}.`,
    file_empty: ({ file }) => `${file} ne contient aucun message.`,
    gzip_damaged: ({ file, line }) =>
      `Ligne ${line} : les données compressées de ${file} sont abîmées ; ce qui précède a été lu.`,
    export_unreadable: ({ file, line }) =>
      `${file}, ligne ${line} : ce n’est pas ce qu’écrit \`balise ledger export\`.`,
    key_unreadable: ({ file }) => `${file} ne contient pas de clé publique.`,
    wrong_value: ({ option, value, allowed }) =>
      `« ${value} » ne peut pas être donné à ${option}. Possible : ${allowed}.`,
    missing_value: ({ option }) => `Il manque ${option}.`,
    wrong_usage: ({ sentence }) => sentence,
  },
};
