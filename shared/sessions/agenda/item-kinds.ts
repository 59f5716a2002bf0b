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

/** How the council votes on an item; null where it does not. A confidence vote is secret whatever is marked. */
export function votedHow({
  kind,
  secretBallot,
}: Pick<AgendaItem, 'kind' | 'secretBallot'>): 'open' | 'secret' | null {
  if (secretBallot || kind === 'confidence_vote') return 'secret';
  return kind === 'vote' || kind === 'election' ? 'open' : null;
}
