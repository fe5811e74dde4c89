// Makes Fastify validate requests with Zod. The server does not validate responses; tests do (docs/decisions/0002).
import { validatorCompiler } from '@fastify/type-provider-zod';
import type { FastifyServerOptions } from 'fastify';

/** Value of the Fastify option `schemaController`. With it, Fastify does not load its default compilers. */
export const zodCompilers: FastifyServerOptions['schemaController'] = {
  compilersFactory: {
    // Fastify's type declares an Ajv compiler, but any compiler works.
    buildValidator: () => validatorCompiler as never,
    buildSerializer: () => () => JSON.stringify,
  },
};
