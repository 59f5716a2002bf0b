import type { AgendaItem, AgendaItemKind } from './model';

const KINDS: readonly (readonly [RegExp, AgendaItemKind])[] = [
  [/^(chào cờ|khai mạc|bế mạc|diễn văn|tuyên bố|giới thiệu|giải lao|nghỉ|phát biểu)/iu, 'ceremony'],
  [/(lấy phiếu|bỏ phiếu) tín nhiệm/iu, 'confidence_vote'],
  [/báo cáo thẩm tra/iu, 'verification'],
  [/^(biểu quyết|thông qua)/iu, 'vote'],
  [/chất vấn/iu, 'questions'],
  [/^(bầu|miễn nhiệm|bãi nhiệm)(?=\s)/iu, 'election'],
  [/(tờ trình|dự thảo nghị quyết|^nghị quyết|^đề án)/iu, 'submission'],
  [/^(các\s+)?(báo cáo|thông báo|tổng hợp)/iu, 'report'],
  [/^thảo luận/iu, 'discussion'],
];

/** What is done under an item, by the words that its title begins with; "other" where they say nothing. */
export const kindOfTitle = (title: string): AgendaItemKind =>
  KINDS.find(([pattern]) => pattern.test(title))?.[1] ?? 'other';

type Voted = Pick<AgendaItem, 'kind' | 'secretBallot'>;

/** Persons are elected, and confidence is measured, in secret; other items where the agenda says so. */
export const isSecret = ({ kind, secretBallot }: Voted): boolean =>
  secretBallot || kind === 'election' || kind === 'confidence_vote';

/** How the council votes on an item; null where it does not. */
export function votedHow(item: Voted): 'open' | 'secret' | null {
  if (isSecret(item)) return 'secret';
  return item.kind === 'vote' ? 'open' : null;
}
