import type { RoomHandlers } from '../application/context';
import { getHome } from './home';
import { getProfile, saveProfile } from './profile';
import { search } from './search';

export { readProfile, PROFILE_ENTITY_ID } from './profile';

export const officeHandlers: RoomHandlers<'office'> = { getProfile, saveProfile, getHome, search };
