// Makes Fastify validate requests with Zod; only tests validate responses (docs/decisions/0002).
import { validatorCompiler } from '@fastify/type-provider-zod';
import type { FastifyServerOptions } from 'fastify';

/** Value of the Fastify option `schemaController`, without which Fastify would load its default compilers. */
export const zodCompilers: FastifyServerOptions['schemaController'] = {
  compilersFactory: {
    // Fastify accepts any compiler, although its type requires an Ajv compiler.
    buildValidator: () => validatorCompiler as never,
    buildSerializer: () => () => JSON.stringify,
  },
};
