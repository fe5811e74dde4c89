// Makes Fastify validate requests with Zod. The server does not validate responses; tests do (docs/decisions/0002).
import { validatorCompiler } from '@fastify/type-provider-zod';
import type { FastifyServerOptions } from 'fastify';

/** Value of the Fastify option `schemaController`. Because this option is set, Fastify does not load its default compilers. */
export const zodCompilers: FastifyServerOptions['schemaController'] = {
  compilersFactory: {
    // The type of Fastify requires an Ajv compiler, but Fastify accepts any compiler.
    buildValidator: () => validatorCompiler as never,
    buildSerializer: () => () => JSON.stringify,
  },
};
