// Zod validates what comes in. What goes out is held to its schema by the tests, not at run time: see docs/decisions.
import { validatorCompiler } from '@fastify/type-provider-zod';
import plugin from 'fastify-plugin';

export const validationPlugin = plugin(
  async (app) => {
    app.setValidatorCompiler(validatorCompiler);
    app.setSerializerCompiler(() => JSON.stringify);
  },
  { name: 'validation' },
);
