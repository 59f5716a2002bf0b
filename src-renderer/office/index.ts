export { officeRoutes } from './routes';
