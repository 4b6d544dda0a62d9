import type { Topic } from "../topic.js";

export const budget: Topic = {
  slots: {
    item: [
      "un vélo d'occasion",
      "un ordinateur portable",
      "un lave-vaisselle",
      "une machine à coudre",
      "un manteau chaud",
      "un téléphone reconditionné",
      "un matelas",
      "une imprimante",
      "un casque audio",
      "des chaussures de marche",
    ],
    amount: ["80 euros", "150 euros", "300 euros", "500 euros", "900 euros", "1 200 euros"],
    goal: ["un apport", "un voyage", "les imprévus", "des travaux", "la retraite", "un permis"],
    rhythm: ["par mois", "par semaine", "d'ici Noël", "en un an"],
  },
  requests: [
    "Quel budget pour {item} correct ?",
    "Je veux mettre {amount} de côté {rhythm} pour {goal}, comment m'y prendre ?",
    "Vaut-il mieux {item} neuf ou d'occasion pour {amount} ?",
    "Compare deux façons d'épargner {amount} {rhythm} sans risque.",
    "Fais un budget simple pour une personne qui gagne [1 500|1 800|2 300] euros.",
    "Comment négocier le prix de {item} ?",
    "Que vérifier avant d'acheter {item} à un particulier ?",
    "J'ai reçu une facture d'électricité de {amount}, c'est normal ?",
    "Explique-moi simplement [le livret A|l'assurance vie|un prêt à taux fixe] pour {goal}.",
    "Quelle garantie pour {item} payé {amount} ?",
    "Où trouver {item} durable et réparable ?",
  ],
  replies: [
    "Et avec {amount} seulement ?",
    "C'est pour {goal}, ça change quelque chose ?",
    "Quelle marque éviter ?",
    "Je peux le rendre s'il ne me convient pas ?",
  ],
  answers: [
    "Pour {item}, fixez d'abord l'usage ; avec {amount}, l'occasion révisée offre souvent le meilleur rapport.",
    "Mettre {amount} de côté {rhythm} devient simple avec un virement automatique le lendemain de la paie.",
    "Avant d'acheter {item}, demandez la facture, essayez-le et regardez l'état des pièces d'usure.",
    "Répartissez en trois : l'essentiel, les envies, {goal}. Ajustez au bout de deux mois.",
    "En ligne, le délai de rétractation est en général de quatorze jours ; gardez l'emballage.",
    "Une facture de {amount} peut venir d'une régularisation ; comparez les relevés avant de payer.",
  ],
};
