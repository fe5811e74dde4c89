// Identifiers that other registers give to partners and sites, and their URLs for `sameAs`.
import { z } from 'zod';
import { identifierSchemes } from '../domain/provenance/enums.ts';

const identifierSchema = z
  .object({
    scheme: z.enum(identifierSchemes).meta({
      description:
        'Register that gives the identifier: Wikidata, LEI (ISO 17442), SIREN or INSEE (France), Companies House (United Kingdom), GeoNames, or a national company number (`org-number`).',
    }),
    id: z.string().meta({ description: 'Identifier in that register.', examples: ['Q1234567'] }),
  })
  .meta({ id: 'Identifier', description: 'Identifier of the record in another register, as a source gives it.' });
export type Identifier = z.infer<typeof identifierSchema>;

export const identifiersSchema = (kind: string) =>
  z.array(identifierSchema).describe(`Identifiers of the ${kind} in other registers; empty if no source gives any.`);

/** URL prefixes of the schemes whose registers have a page for each identifier. */
const urlPrefixes: Partial<Record<Identifier['scheme'], string>> = {
  wikidata: 'http://www.wikidata.org/entity/',
  lei: 'https://search.gleif.org/#/record/',
  'companies-house': 'https://find-and-update.company-information.service.gov.uk/company/',
  geonames: 'https://sws.geonames.org/',
};

/** Returns the URLs for the JSON-LD property `sameAs`. */
export function sameAs(identifiers: readonly Identifier[]): string[] {
  return identifiers.flatMap(({ scheme, id }) => {
    const prefix = urlPrefixes[scheme];
    return prefix === undefined ? [] : prefix + encodeURIComponent(id);
  });
}
