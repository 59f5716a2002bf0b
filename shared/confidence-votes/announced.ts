/** What the board announces of each kind of ballots, as history, findings of the log and files of results call it. */
export const ballotCountNames = {
  printed: 'Số phiếu in',
  issued: 'Số phiếu phát ra',
  collected: 'Số phiếu thu về',
  valid: 'Số phiếu hợp lệ',
  invalid: 'Số phiếu không hợp lệ',
} as const;

/** What is announced also where every ballot is typed; what is valid is then counted. */
export const ANNOUNCED_COUNTS = ['printed', 'issued', 'collected'] as const;

export type BallotCount = keyof typeof ballotCountNames;

/** In the order in which they are asked for and shown. */
export const BALLOT_COUNTS: readonly BallotCount[] = [...ANNOUNCED_COUNTS, 'valid', 'invalid'];

export const meetingNames = {
  startTime: 'Giờ bắt đầu',
  endTime: 'Giờ kết thúc',
  deputiesPresent: 'Số đại biểu có mặt',
} as const;

export const MEETING_FIELDS = ['startTime', 'endTime', 'deputiesPresent'] as const;
