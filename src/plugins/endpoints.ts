// Decorates the application with the functions that send responses, and with caches and limits that requests share.
import plugin from 'fastify-plugin';
import { type ClientAddress, clientKeyReader } from '../http/client-address.ts';
import { formatPreference } from '../http/content-negotiation.ts';
import { exportLimiter } from '../http/export-limit.ts';
import { sendItem, sendList, sendRecord } from '../http/send.ts';
import { sharedCacheHeaders } from '../http/validators.ts';

export const endpointsPlugin = plugin<{ clientOf: ClientAddress }>(
  async (app, { clientOf }) => {
    app.decorate('lists', []);
    app.decorate('startExport', exportLimiter(clientKeyReader(clientOf)));
    app.decorate('preferredFormat', formatPreference());
    app.decorate('sharedCacheHeaders', sharedCacheHeaders());
    app.decorateReply('sendList', sendList);
    app.decorateReply('sendRecord', sendRecord);
    app.decorateReply('sendItem', sendItem);
  },
  { name: 'endpoints' },
);
