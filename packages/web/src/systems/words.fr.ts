import type { SameKeys } from "../words/key.js";
import type { SYSTEMS_EN } from "./words.en.js";

export const SYSTEMS_FR: SameKeys<typeof SYSTEMS_EN> = {
  "place.systems": "Systèmes",
  "systems.about":
    "Les modèles et les produits dont vous répondez de l’usage. Leurs mises en service sont marquées sur chaque série.",
  "systems.none": "Aucun système n’est enregistré",
  "systems.none.about": "Enregistrez un modèle ou un produit : l’usage qui le nomme est alors compté.",
  "systems.noVersion":
    "Pas encore de version : elles apparaissent quand l’usage les nomme, ou quand une mise en service est déclarée.",
  "systems.versions": "Versions de {name}",
  "systems.version": "Version",
  "systems.released": "Mise en service",
  "systems.released.help": "Vide si le jour n’est pas connu.",
  "systems.unknown": "jour non déclaré",
  "systems.register": "Enregistrer un système…",
  "systems.register.title": "Enregistrer un système",
  "systems.register.about": "L’usage le nomme par son identifiant.",
  "systems.register.submit": "Enregistrer",
  "systems.id": "Identifiant",
  "systems.id.help":
    "Minuscules sans accent, chiffres, points, tirets bas et traits d’union. Il ne change plus ensuite.",
  "systems.name.fr": "Nom en français",
  "systems.name.en": "Nom en anglais",
  "systems.release": "Déclarer une mise en service…",
  "systems.release.title": "Mise en service de {name}",
  "systems.release.about":
    "Ce jour devient une marque sur chaque série du système. Une mise en service déclarée ne change plus de date.",
  "systems.release.submit": "Déclarer",
  "systems.told.registered": "Système enregistré.",
  "systems.told.released": "Mise en service déclarée.",
};
