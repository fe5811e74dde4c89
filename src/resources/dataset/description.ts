// What the register is and what may be done with it, in its own words.
export const description = {
  id: 'gigawatt',
  title: { en: 'Gigawatt: promises about AI-compute deals', fr: 'Gigawatt : les promesses autour du calcul pour l’IA' },
  description: {
    en: 'Who promised what in deals about computing power for AI, for when, who reported it, and where it stands in the source.',
    fr: 'Qui a promis quoi dans les accords sur la puissance de calcul pour l’IA, pour quand, qui l’a rapporté, et à quel endroit de la source.',
  },
  languages: ['en', 'fr'],
  license: {
    en: 'The data are facts, each with its source cited; the statements are in our own words and may be used freely. Name the source of a fact when you pass it on. The program is under the MIT licence.',
    fr: 'Les données sont des faits, chacun avec sa source ; les énoncés sont de notre plume et d’usage libre. Citez la source d’un fait quand vous le transmettez. Le programme est sous licence MIT.',
  },
};
