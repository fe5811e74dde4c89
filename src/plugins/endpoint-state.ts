// State that endpoints share between requests.
import plugin from 'fastify-plugin';
import { type ClientAddress, clientKey } from '../contract/client-address.ts';
import { exportLimit } from '../contract/export-limit.ts';
import { formatPreference } from '../contract/negotiation.ts';

export const endpointStatePlugin = plugin<{ clientOf: ClientAddress }>(
  async (app, { clientOf }) => {
    app.decorate('startExport', exportLimit(clientKey(clientOf)));
    app.decorate('preferredFormat', formatPreference());
  },
  { name: 'endpoint-state' },
);
