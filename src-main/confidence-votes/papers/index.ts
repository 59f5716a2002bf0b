import type { RoomHandlers } from '../../application/context';
import { makeResultCsv } from './result-csv';
import { makeSlides } from './slides';
import { makeWholeResult } from './whole-result';

export const resultFilesHandlers: RoomHandlers<'resultFiles'> = {
  makeWholeResult,
  makeResultCsv,
  makeSlides,
};
