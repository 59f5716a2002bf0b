import { ok } from '@shared/kernel/result';
import type { RoomHandlers } from '../application/context';
import { listRecords } from './room/document-store';
import { getReady } from './room/get-ready';
import { makeDrafts } from './room/drafts';
import { makeAllFiles, makeFile, preview, print, showPage } from './room/files';
import { issue, withdraw } from './room/issuing';
import { getPaper, listPapers, makeMissingDrafts } from './room/papers';
import { listNumberSeries, setNumbersGivenOutside } from './room/number-series';
import { listNumbers } from './room/numbers';
import { proposeDetails } from './room/propose-details';

export { filesOf, printedOf, readAllDocuments, type PrintedDocument } from './room/all-documents';
export { supersededPapers } from './room/superseded';

export const documentsHandlers: RoomHandlers<'documents'> = {
  listDocuments: async ({ db }, { subject }) => ok(await listRecords(db, subject)),
  getPaper,
  proposeDetails,
  preview,
  makeDrafts,
  listPapers,
  makeMissingDrafts,
  issue,
  withdraw,
  showPage,
  makeFile,
  print,
  makeAllFiles,
  getReady,
  listNumbers,
  listNumberSeries,
  setNumbersGivenOutside,
};
