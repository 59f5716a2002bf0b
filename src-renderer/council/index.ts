export { councilRoutes } from './routes';
export { CatalogueChoice } from './units/catalogue-choice';
