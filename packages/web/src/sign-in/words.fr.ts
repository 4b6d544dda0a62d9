import type { SameKeys } from "../words/key.js";
import type { SIGN_IN_EN } from "./words.en.js";

export const SIGN_IN_FR: SameKeys<typeof SIGN_IN_EN> = {
  "signIn.title": "Connexion",
  "signIn.email": "Adresse électronique",
  "signIn.password": "Mot de passe",
  "signIn.submit": "Se connecter",
  "signIn.first":
    "Personne n’a encore de mot de passe à cette station. Ouvrez le lien à usage unique que le terminal a affiché au démarrage : il donne accès au compte de la première personne qui administre la station.",
  "signIn.first.again":
    "Le lien est perdu ou périmé ? Arrêtez la station et démarrez-la de nouveau : elle en affiche un autre.",
  "signIn.link": "Ouverture de votre lien à usage unique…",
  "signIn.link.other": "Se connecter plutôt avec un mot de passe",
  "signIn.lostPassword":
    "Mot de passe oublié ? Une personne qui administre la station peut vous envoyer un lien à usage unique.",
  "signIn.welcome": "Bienvenue, {name}",
  "signIn.choose": "Choisissez un mot de passe pour revenir sans lien.",
  "signIn.later": "Plus tard",
  "password.current": "Mot de passe actuel",
  "password.current.help": "Laissez vide si vous n’en avez pas encore.",
  "password.next": "Nouveau mot de passe",
  "password.help": "Au moins 12 caractères. Quelques mots à la suite font un bon mot de passe.",
  "password.save": "Garder ce mot de passe",
  "password.short":
    "{count, plural, one {# caractère pour l’instant ; il en faut 12.} other {# caractères pour l’instant ; il en faut 12.}}",
  "password.done": "Le mot de passe est changé.",
};
