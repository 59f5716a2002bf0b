import type { RoomHandlers } from '../application/context';
import { listBodies, removeBody, saveBody } from './bodies';
import { exportList } from './export-list';
import { getDeputy, listDeputies, removeDeputy, saveDeputy } from './deputies';
import { removeHolding, saveHolding } from './holdings';
import { commitImport, listImports } from './import/commit-import';
import { exportWrongRows, makeTemplate } from './import/import-files';
import { previewImport } from './import/preview-import';
import { undoImport } from './import/undo-import';
import { getPerson, listPeople, savePerson } from './people';
import { listPosts, removePost, savePost } from './posts';
import { listUnitCatalogues, loadUnitCatalogue } from './unit-catalogues';
import { listUnits, removeUnit, saveUnit } from './units';

export { currentPostTitles } from './current-posts';
export { createDefaultRegister } from './default-register';
export { renewRegister } from './renew-register';
export { readPosts } from './posts';
export { setToneOrder, toneOrderOf } from './tone-order';

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
  previewImport,
  commitImport,
  undoImport,
  listImports,
  exportWrongRows,
  makeTemplate,
  exportList,
};
