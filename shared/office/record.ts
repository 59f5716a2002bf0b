/** The history of the profile needs an id like everything else; there is one profile, so there is one id. */
export const PROFILE_RECORD = '00000000-0000-7000-8000-000000000001';
