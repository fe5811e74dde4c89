// The words of titles. All of it is invented. `byRank` draws the first words of a list most often.
import type { milestoneTypes } from '../src/domain/provenance/enums.ts';
import { byRank, type Random, weighted } from './random.ts';

export type Bilingual = { en: string; fr: string };
export type Language = 'en' | 'fr' | 'de' | 'es';

export const monthNames: Record<Language, readonly string[]> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
};

/** The first word of a milestone's title. Ids begin with its English form, in lower case and with hyphens. */
type MilestoneType = (typeof milestoneTypes)[number];

export const drawStep = byRank<Bilingual & { type: MilestoneType }>([
  { type: 'service-start', en: 'Commissioning', fr: 'Mise en service' },
  { type: 'construction-start', en: 'Construction', fr: 'Construction' },
  { type: 'grid-connection', en: 'Grid connection', fr: 'Raccordement au réseau' },
  { type: 'other', en: 'Delivery', fr: 'Livraison' },
  { type: 'completion', en: 'Completion', fr: 'Achèvement' },
  { type: 'financing', en: 'Financing', fr: 'Financement' },
  { type: 'capacity-reached', en: 'Acceptance', fr: 'Réception' },
  { type: 'permit', en: 'Approval', fr: 'Autorisation' },
  { type: 'first-capacity', en: 'Installation', fr: 'Installation' },
  { type: 'service-start', en: 'Inauguration', fr: 'Inauguration' },
  { type: 'first-capacity', en: 'Energising', fr: 'Mise sous tension' },
  { type: 'selection', en: 'Tendering', fr: 'Appel d’offres' },
  { type: 'expansion', en: 'Expansion', fr: 'Agrandissement' },
  { type: 'completion', en: 'Handover', fr: 'Remise des clés' },
  { type: 'permit', en: 'Licensing', fr: 'Homologation' },
  { type: 'other', en: 'Inspection', fr: 'Contrôle technique' },
  { type: 'construction-start', en: 'Excavation', fr: 'Terrassement' },
  { type: 'agreement', en: 'Procurement', fr: 'Achat' },
  { type: 'other', en: 'Assembly', fr: 'Montage' },
  { type: 'permit', en: 'Certification', fr: 'Certification' },
  { type: 'other', en: 'Surveying', fr: 'Arpentage' },
  { type: 'other', en: 'Calibration', fr: 'Étalonnage' },
  { type: 'other', en: 'Reinforcement', fr: 'Renforcement' },
  { type: 'other', en: 'Insulation', fr: 'Isolation' },
  { type: 'other', en: 'Relocation', fr: 'Déplacement' },
  { type: 'other', en: 'Refurbishment', fr: 'Rénovation' },
  { type: 'other', en: 'Dismantling', fr: 'Démontage' },
  { type: 'other', en: 'Simulation', fr: 'Simulation' },
  { type: 'other', en: 'Archaeology', fr: 'Fouilles archéologiques' },
  { type: 'other', en: 'Rewilding', fr: 'Réensauvagement' },
]);

/** The part of the project that a milestone is about. */
export const drawObject = byRank<Bilingual>([
  { en: 'of the data hall', fr: 'de la salle informatique' },
  { en: 'of the substation', fr: 'du poste électrique' },
  { en: 'of the processors', fr: 'des processeurs' },
  { en: 'of the cooling plant', fr: 'de la centrale de froid' },
  { en: 'of the first building', fr: 'du premier bâtiment' },
  { en: 'of the transformers', fr: 'des transformateurs' },
  { en: 'of the high-voltage line', fr: 'de la ligne à haute tension' },
  { en: 'of the water supply', fr: 'de l’alimentation en eau' },
  { en: 'of the backup generators', fr: 'des groupes électrogènes' },
  { en: 'of the fibre link', fr: 'de la liaison par fibre' },
  { en: 'of the heat network', fr: 'du réseau de chaleur' },
  { en: 'of the battery storage', fr: 'du stockage par batteries' },
  { en: 'of the access road', fr: 'de la voie d’accès' },
  { en: 'of the solar field', fr: 'du champ solaire' },
  { en: 'of the wind farm', fr: 'du parc éolien' },
  { en: 'of the second building', fr: 'du deuxième bâtiment' },
  { en: 'of the control room', fr: 'de la salle de contrôle' },
  { en: 'of the gas turbine', fr: 'de la turbine à gaz' },
  { en: 'of the training centre', fr: 'du centre de formation' },
  { en: 'of the switchgear', fr: 'de l’appareillage électrique' },
  { en: 'of the pumping station', fr: 'de la station de pompage' },
  { en: 'of the storm basin', fr: 'du bassin d’orage' },
  { en: 'of the security fence', fr: 'de la clôture de sécurité' },
  { en: 'of the logistics hall', fr: 'de l’entrepôt logistique' },
  { en: 'of the cable route', fr: 'du tracé des câbles' },
  { en: 'of the heat exchangers', fr: 'des échangeurs thermiques' },
  { en: 'of the chillers', fr: 'des refroidisseurs' },
  { en: 'of the racks', fr: 'des baies' },
  { en: 'of the laboratory', fr: 'du laboratoire' },
  { en: 'of the visitor centre', fr: 'du centre d’accueil' },
  { en: 'of the noise barrier', fr: 'du mur antibruit' },
  { en: 'of the railway siding', fr: 'de l’embranchement ferroviaire' },
  { en: 'of the quay', fr: 'du quai' },
  { en: 'of the hydrogen unit', fr: 'de l’unité à hydrogène' },
  { en: 'of the desalination unit', fr: 'de l’unité de dessalement' },
  { en: 'of the greenhouse', fr: 'de la serre' },
  { en: 'of the lighthouse', fr: 'du phare' },
  { en: 'of the beehives', fr: 'des ruches' },
]);

const drawPart = byRank<Bilingual>([
  { en: 'north wing', fr: 'aile nord' },
  { en: 'east wing', fr: 'aile est' },
  { en: 'upper terrace', fr: 'terrasse supérieure' },
  { en: 'lower terrace', fr: 'terrasse inférieure' },
  { en: 'left bank', fr: 'rive gauche' },
  { en: 'old quarry', fr: 'ancienne carrière' },
]);

const drawEndingTemplate = weighted<(place: string, random: Random) => Bilingual>([
  [45, () => ({ en: '', fr: '' })],
  [33, (place) => ({ en: ` at ${place}`, fr: ` à ${place}` })],
  [12, (_, random) => phase(random.between(1, 6))],
  [
    10,
    (_, random) => {
      const { en, fr } = drawPart(random);
      return { en: `, ${en}`, fr: `, ${fr}` };
    },
  ],
]);

function phase(number: number): Bilingual {
  return { en: `, phase ${number}`, fr: `, phase ${number}` };
}

/** Draws the end of the title of a milestone or figure, which can be empty. */
export function drawEnding(place: string, random: Random): Bilingual {
  return drawEndingTemplate(random)(place, random);
}
