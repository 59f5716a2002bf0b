/** có mặt / đến muộn / về sớm / vắng có lý do / vắng không lý do. */
export const PRESENCES = ['present', 'late', 'left', 'excused', 'absent'] as const;
export type Presence = (typeof PRESENCES)[number];

/** What may stand in a roll; nothing recorded is not absent. */
export type RollStatus = Presence | 'not_recorded';

/** How a mark was made. */
export const MARK_SOURCES = ['name', 'number', 'card', 'list'] as const;
export type MarkSource = (typeof MARK_SOURCES)[number];

/** A deputy whose mandate is valid on the day of a sitting. */
export interface RollDeputy {
  readonly id: string;
  /** On the card; kept while the deputy is in the register. */
  readonly number: number;
  readonly fullName: string;
  /** "sinh 12/03/1964" where another deputy bears the same name; else empty. */
  readonly birth: string;
  readonly groupName: string;
  readonly post: string;
  /** tạm đình chỉ nhiệm vụ đại biểu */
  readonly suspended: boolean;
}

export interface MarkFields {
  readonly status: Presence;
  /** Clock times, "08:25"; empty where not known or not of this status. */
  readonly arrivedTime: string;
  readonly leftTime: string;
  /** Why somebody is away. */
  readonly reason: string;
}

export interface RollMark extends MarkFields {
  readonly deputyId: string;
}

/** In the hall at this moment. */
export const isInHall = (status: RollStatus): boolean => status === 'present' || status === 'late';

/** Took part in the sitting, if only for a while. */
export const attended = (status: RollStatus): boolean => isInHall(status) || status === 'left';

export const isAway = (status: RollStatus): boolean => status === 'excused' || status === 'absent';
