// State that endpoints share between requests.
import plugin from 'fastify-plugin';
import { type ClientAddress, clientKey } from '../http/client-address.ts';
import { formatPreference } from '../http/content-negotiation.ts';
import { exportLimit } from '../http/export-limit.ts';

export const endpointStatePlugin = plugin<{ clientOf: ClientAddress }>(
  async (app, { clientOf }) => {
    app.decorate('startExport', exportLimit(clientKey(clientOf)));
    app.decorate('preferredFormat', formatPreference());
  },
  { name: 'endpoint-state' },
);
