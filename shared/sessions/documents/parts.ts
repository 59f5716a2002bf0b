import type { PaperContext } from '../../official-documents/index';
import { titleWithCouncil } from '../council-in-title';
import type { SessionSource } from './source';

/** "Kỳ họp thứ 15 (thường lệ cuối năm 2026) Hội đồng nhân dân tỉnh Đắk Lắk, khóa X" */
export function sessionOf({ session }: Pick<SessionSource, 'session'>, { council }: PaperContext): string {
  return titleWithCouncil(session.title, council);
}

/** Room for what is written in by hand. */
export const DOTS = '.'.repeat(60);
