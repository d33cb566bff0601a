// The least that any web site here takes to start: the same runtime, the same web framework, nothing else.
import Fastify from 'fastify';

const server = Fastify();
console.log(await server.listen({ host: '127.0.0.1', port: 0 }));
