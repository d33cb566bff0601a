export { partnerSchemas } from './api-shapes.ts';
