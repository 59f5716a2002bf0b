export { councilRoutes } from './routes';
