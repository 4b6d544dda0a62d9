export const SYSTEMS_EN = {
  "place.systems": "Systems",
  "systems.about":
    "The models and products whose use you answer for. Their releases are marked on every series.",
  "systems.none": "No system is registered",
  "systems.none.about": "Register a model or a product: usage that names it is then counted.",
  "systems.noVersion": "No version yet: versions appear as usage names them, or when a release is declared.",
  "systems.versions": "Versions of {name}",
  "systems.version": "Version",
  "systems.released": "Released",
  "systems.released.help": "Empty when the day is not known.",
  "systems.unknown": "day not declared",
  "systems.register": "Register a system…",
  "systems.register.title": "Register a system",
  "systems.register.about": "Usage names it by its id.",
  "systems.register.submit": "Register",
  "systems.id": "Id",
  "systems.id.help":
    "Lower-case letters, digits, dots, underscores and hyphens. It does not change afterwards.",
  "systems.name.fr": "Name in French",
  "systems.name.en": "Name in English",
  "systems.release": "Declare a release…",
  "systems.release.title": "Release of {name}",
  "systems.release.about":
    "The day becomes a mark on every series of this system. A release that is declared is not redated.",
  "systems.release.submit": "Declare",
  "systems.told.registered": "System registered.",
  "systems.told.released": "Release declared.",
} as const;
