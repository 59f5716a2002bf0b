export { confidenceVoteRoutes } from './routes';
