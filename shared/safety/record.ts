/** The data as a whole are one record: everything that was done to them is one history. */
export const DATA_RECORD = '00000000-0000-4000-8000-000000000001';
