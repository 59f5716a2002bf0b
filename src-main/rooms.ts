import type { HandlerTable } from './application/dispatcher';
import type { RoomHandlers } from './application/context';
import { confidenceVoteRooms } from './confidence-votes';
import { councilRooms } from './council';
import { documentsHandlers } from './documents';
import { officeHandlers } from './office';
import { safetyHandlers } from './safety';
import { sessionRooms } from './sessions';
import { trainingRooms } from './training';
import type { Registry } from '@shared/contract/registry';

/** Who answers for each room of the contract. A room or method without a handler does not compile. */
const rooms: { readonly [R in keyof Registry & string]: RoomHandlers<R> } = {
  office: officeHandlers,
  ...councilRooms,
  ...sessionRooms,
  ...confidenceVoteRooms,
  ...trainingRooms,
  documents: documentsHandlers,
  safety: safetyHandlers,
};

export const roomHandlers: HandlerTable = rooms;
