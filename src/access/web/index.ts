export { formTokenField, problemOf, problemSummary } from './form-parts.ts';
export { frontCrumbs } from './front-crumbs.ts';
export {
  type Answer,
  type FileAnswer,
  file,
  forbidden,
  type Handler,
  notFound,
  type PageAnswer,
  type PageRequest,
  page,
  type Route,
  redirect,
  type Services,
  type UploadedFile,
} from './route.ts';
export { accessRoutes } from './routes.ts';
