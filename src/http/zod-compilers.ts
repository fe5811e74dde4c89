// Zod validates requests. Tests compare responses with their schemas; the server does not (docs/decisions/0002).
import { validatorCompiler } from '@fastify/type-provider-zod';
import type { FastifyServerOptions } from 'fastify';

/** An option of Fastify, so that it does not load its default compilers. */
export const zodCompilers: FastifyServerOptions['schemaController'] = {
  compilersFactory: {
    // Fastify's type expects an Ajv compiler.
    buildValidator: () => validatorCompiler as never,
    buildSerializer: () => () => JSON.stringify,
  },
};
