// What the register is and what may be done with it, in its own words.
export const description = {
  id: 'gigawatt',
  title: {
    en: 'Gigawatt: promises about AI-compute deals',
    fr: 'Gigawatt\u00a0: les promesses de puissance de calcul pour l’IA',
  },
  description: {
    en: 'A register of promises in deals about computing power for AI: who promised what, by when, which source reported it, and what happened.',
    fr: 'Un registre des promesses de puissance de calcul pour l’IA\u00a0: qui a promis quoi, pour quand, d’après quelle source, et où en est-on.',
  },
  languages: ['en', 'fr'],
  license: {
    en: 'The data are facts, each with its source cited; the statements are in our own words and may be used freely. Name the source of a fact when you pass it on. The program is under the MIT licence.',
    fr: 'Les données sont des faits, chacun avec sa source ; les énoncés sont de notre plume et d’usage libre. Citez la source d’un fait quand vous le transmettez. Le programme est sous licence MIT.',
  },
};
