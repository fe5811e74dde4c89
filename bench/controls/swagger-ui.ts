// The control of the start benchmark: Fastify with Swagger UI and one route.
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import Fastify from 'fastify';

const app = Fastify();
await app.register(swagger, { openapi: {} });
await app.register(swaggerUi);
app.get('/v1/deals', () => ({ items: [], next: null }));
await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) });
