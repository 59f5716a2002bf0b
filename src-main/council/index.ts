import type { RoomHandlers } from '../application/context';
import { listBodies, removeBody, saveBody } from './bodies';
import { getClusters, moveUnit, removeCluster, replaceClusters, saveCluster } from './clusters/clusters';
import { exportList } from './export-list';
import { listDeputies, removeDeputy, saveDeputy } from './deputies';
import { removeHolding, saveHolding } from './holdings';
import { commitImport, listImports } from './import/commit-import';
import { exportWrongRows, makeTemplate } from './import/import-files';
import { previewImport } from './import/preview-import';
import { undoImport } from './import/undo-import';
import { getPerson, listPeople, savePerson } from './people';
import { listPosts, removePost, savePost } from './posts';
import { removeFormerName, renameUnit, saveFormerName } from './unit-officers/former-names';
import { listLeadership, removeOfficer, saveOfficer, saveSeats } from './unit-officers/officers';
import { makeOfficerTemplate, previewOfficers, saveOfficers } from './unit-officers/take-officers';
import { listUnitCatalogues, listUnitNames, loadUnitCatalogue } from './unit-catalogues';
import { listUnits, removeUnit, saveUnit } from './units';

export { openDivisionPapers } from './clusters/paper-subject';
export { readClusters } from './clusters/store';
export { readCurrentOfficers, readKnownUnits } from './unit-officers/store';
export { currentPostTitles } from './current-posts';
export { createDefaultRegister } from './default-register';
export { renewRegister } from './renew-register';
export { readPosts } from './posts';
export { setToneOrder, toneOrderOf } from './tone-order';

const councilHandlers: RoomHandlers<'council'> = {
  listBodies,
  saveBody,
  removeBody,
  listDeputies,
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
  listUnitNames,
  loadUnitCatalogue,
  previewImport,
  commitImport,
  undoImport,
  listImports,
  exportWrongRows,
  makeTemplate,
  exportList,
};

const unitOfficersHandlers: RoomHandlers<'unitOfficers'> = {
  listLeadership,
  saveOfficer,
  removeOfficer,
  saveSeats,
  renameUnit,
  saveFormerName,
  removeFormerName,
  previewOfficers,
  saveOfficers,
  makeOfficerTemplate,
};

const emulationClustersHandlers: RoomHandlers<'emulationClusters'> = {
  getClusters,
  saveCluster,
  removeCluster,
  moveUnit,
  replaceClusters,
};

/** The rooms of the contract that the register is kept in. */
export const councilRooms = {
  council: councilHandlers,
  unitOfficers: unitOfficersHandlers,
  emulationClusters: emulationClustersHandlers,
};
