// Zod validates what comes in. What goes out is held to its schema by the tests, not at run time: see docs/decisions.
import { validatorCompiler } from '@fastify/type-provider-zod';
import type { FastifyServerOptions } from 'fastify';

/** Said when an app is made: whoever says it later has loaded the compilers that Fastify brings along. */
export const schemaController: FastifyServerOptions['schemaController'] = {
  compilersFactory: {
    // Its type knows schemas of Ajv only.
    buildValidator: () => validatorCompiler as never,
    buildSerializer: () => () => JSON.stringify,
  },
};
