// Description and terms of use of the register.
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
    en: "The data are facts with their sources. Texts are in the register's own words. All of it is free to use. Name the source of a fact when you pass it on. The program has the MIT licence.",
    fr: 'Les données sont des faits avec leurs sources. Les textes sont rédigés par le registre. Le tout est d’usage libre. Citez la source d’un fait quand vous le reprenez. Le programme est sous licence MIT.',
  },
};
