import type { RoomHandlers } from '../application/context';
import { listBodies, removeBody, saveBody } from './bodies';
import { getDeputy, listDeputies, removeDeputy, saveDeputy } from './deputies';
import { removeHolding, saveHolding } from './holdings';
import { getPerson, listPeople, savePerson } from './people';
import { listPosts, removePost, savePost } from './posts';
import { listUnitCatalogues, loadUnitCatalogue } from './unit-catalogues';
import { listUnits, removeUnit, saveUnit } from './units';

export { currentPostTitles } from './current-posts';
export { createDefaultRegister } from './default-register';
export { readPosts } from './posts';

export const councilHandlers: RoomHandlers<'council'> = {
  listBodies,
  saveBody,
  removeBody,
  listDeputies,
  getDeputy,
  saveDeputy,
  removeDeputy,
  listPeople,
  getPerson,
  savePerson,
  listPosts,
  savePost,
  removePost,
  saveHolding,
  removeHolding,
  listUnits,
  saveUnit,
  removeUnit,
  listUnitCatalogues,
  loadUnitCatalogue,
};
