// Schemas of properties that several kinds of records have.
import { z } from 'zod';
import { bilingualSchema } from '../domain/provenance/bilingual.ts';
import {
  dealStatusFields,
  disputedSchema,
  disputesSchema,
  idSchema,
  linkSchema,
  methodSchema,
  valueReportBase,
} from '../http/common-schemas.ts';

/** Properties with which milestones and figures begin. */
export const dealPartBase = (kind: 'milestone' | 'figure', example: string) => ({
  id: idSchema.meta({ description: `Id of the ${kind}.`, examples: [example] }),
  deal: idSchema.meta({ description: `Id of the deal that the ${kind} belongs to.`, examples: ['france-fluidstack'] }),
  ...dealStatusFields,
  title: bilingualSchema.describe(`Title of the ${kind}.`),
  method: methodSchema,
});

/** Schema of the property `links`, with one URL per name. */
export const linksSchema = <const Name extends string>(...names: readonly Name[]) =>
  z.object(Object.fromEntries(names.map((name) => [name, linkSchema])) as Record<Name, typeof linkSchema>);

/** Properties for the disputes over a record; parameters as of `disputesSchema`. */
export const disputeProperties = <const Options extends Parameters<typeof disputesSchema>[1]>(
  name: string,
  options: Options,
  description?: string,
) => ({ disputed: disputedSchema, dispute: disputesSchema(name, options, description) });

/** Schema of the reports about a record. @param values schemas of the reported values */
export const reportsSchema = <Values extends z.ZodRawShape>(name: string, values: Values) =>
  z
    .array(
      z.object({ ...valueReportBase, ...values }).meta({
        id: `${name}Report`,
        description: `Values that one source reports about a ${name.toLowerCase()}, with evidence.`,
      }),
    )
    .optional()
    .describe(`Reports about the ${name.toLowerCase()}, newest first. In lists only with \`expand=reports\`.`);
