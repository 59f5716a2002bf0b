import type { RoomHandlers } from '../application/context';
import { exportList } from './export-list';
import { getHome } from './home';
import { getPaperOptions, savePaperOptions } from './paper-options';
import { getProfile, saveProfile } from './profile';
import { search } from './search/search';
import { getSortOrder, saveSortOrder } from './sort-order';
import { getThisPc, saveThisPc } from './this-pc';

export { wholeFootWanted } from './paper-options';

export const officeHandlers: RoomHandlers<'office'> = {
  getProfile,
  saveProfile,
  getPaperOptions,
  savePaperOptions,
  getSortOrder,
  saveSortOrder,
  getThisPc,
  saveThisPc,
  exportList,
  getHome,
  search,
};
