// Describes the register as a schema.org Dataset in the structured data of pages, for search engines.
import { description } from '../resources/dataset/description.ts';
import { datasetRepository } from '../resources/dataset/repository.ts';
import { csvDownload, datasetProperties, publicationPeriod } from '../resources/dataset/schema-org.ts';
import { homePath, type PageContext } from './page-context.ts';

/** @param lists names of the lists that the page offers as files */
export function registerDataset({ origin, language, edition }: PageContext, lists: readonly string[]): object {
  const { published } = edition.repository(datasetRepository);
  return {
    '@type': 'Dataset',
    '@id': `${origin}/v1/dataset`,
    name: description.title[language],
    description: description.description[language],
    inLanguage: language,
    license: `${origin}/license`,
    ...datasetProperties(origin, publicationPeriod(published)),
    url: origin + homePath(language),
    distribution: lists.map((list) => csvDownload(origin, list)),
  };
}
