import type { STATION_EN } from "./station.en.js";
import type { Translation } from "./translation.js";

export const STATION_FR: Translation<typeof STATION_EN> = {
  start: {
    about: "démarre la station ici, jusqu’à ce qu’on l’arrête (Ctrl-C)",
    demonstration:
      "remplit une station neuve des usages simulés d’une entreprise fictive ; chaque écran le dit",
    port: "port de réponse (à défaut : 7420 ; 0 pour n’importe lequel de libre)",
    host: "adresse de réponse (à défaut : 127.0.0.1, cette machine seule)",
    openLink: "ouvre l’adresse dans le navigateur",
    judge:
      "envoie chaque heure au juge de BALISE_JUDGE_URL les textes signalés de l’échantillon de relecture ; sans elle, rien ne part",
    rules: `Le dossier de données garde la base de données embarquée, les clés et le jeton local. Si DATABASE_URL est fixé, la base
est le serveur PostgreSQL qu’il nomme. Le journal de la station va à l’erreur standard, en lignes JSON ; à une personne
présente, on n’en montre que les avertissements.
Avec --judge, les textes scellés de l’échantillon de relecture qui atteignent la classe de signalement de leur indicateur
partent, une fois chacun, avec leur rôle et une politique, vers le juge que nomment les variables BALISE_JUDGE_
(\`balise screen --help\` les donne ; ici vaut la classe de l’indicateur, non BALISE_JUDGE_FROM). Chaque envoi est d’abord
inscrit au registre. Un verdict ne change ni l’échantillon, ni la file, ni une estimation, et un relecteur ne le voit
qu’après avoir étiqueté lui-même.`,
    ready: (address) => `Balise répond à ${address}`,
    data: (data) => `Données : ${data}`,
    isDemonstration: "Ceci est une démonstration : ce qu’elle montre est simulé.",
    loading: "La démonstration se charge ; les pages se remplissent en même temps.",
    loaded: "La démonstration est chargée.",
    link: (link) => `Pour entrer, une seule fois, dans les 24 heures : ${link}`,
    signIn: "Un administrateur a déjà un mot de passe : entrez avec.",
    stop: "Ctrl-C l’arrête.",
    stopping: "Arrêt : on achève d’abord ce qui est en train d’être compté.",
    stopped: "Arrêtée.",
  },
  systems: {
    about: "les systèmes surveillés, avec leurs versions",
    register: "enregistre un système",
    release: "déclare une version et le jour de sa mise en service, marqué sur toutes les séries",
    id: "identifiant du système : minuscules, chiffres, . _ -",
    fr: "son nom en français",
    en: "son nom en anglais",
    version: "version",
    day: "jour de la mise en service, AAAA-MM-JJ (à défaut : pas encore en service, ou jour inconnu)",
    none: "Aucun système n’est enregistré. `balise systems register` en enregistre un.",
    column: { id: "Id", name: "Nom", versions: "Versions", release: "Dernière mise en service" },
  },
  tokens: {
    about: "jetons d’accès pour les programmes",
    issue: "délivre un jeton ; son secret n’est montré qu’une fois",
    name: "à quoi il sert",
    scope: "concept:verbe, comme usage:write ; peut être répété",
    until: "fin de sa vie, ISO 8601 ou AAAA-MM-JJ (à défaut : jusqu’à sa révocation)",
    issued: (id, scopes) => `Jeton ${id}, pour ${scopes}. Son secret est montré maintenant et jamais plus :`,
  },
  review: {
    about: "combien de textes de l’échantillon attendent, sont étiquetés, ont été passés ; jamais un texte",
    column: { waiting: "En attente", labelled: "Étiquetés", skipped: "Passés" },
  },
  surveillance: {
    about: "la surveillance des indicateurs",
    run: "exécute toute la surveillance maintenant (la station le fait d’elle-même toutes les heures)",
    raised: (alerts) => `Levées : ${alerts}`,
    quiet: "Aucune alerte n’a été levée.",
    column: {
      indicator: "Indicateur",
      state: "État",
      statistic: "Statistique",
      limit: "Limite",
      baseline: "Niveau de base",
    },
    baseline: (from, until) => `du ${from} au ${until}`,
  },
};
