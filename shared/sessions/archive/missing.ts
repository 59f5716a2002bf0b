import type { MinutesModel } from '../minutes/model';

/** A paper of the session as far as an archive asks: its kind, what it is about, and whether it went out. */
interface Paper {
  readonly kind: string;
  readonly part: string;
  readonly title: string;
  readonly status: 'draft' | 'official' | 'withdrawn';
}

interface Resolution {
  readonly id: string;
  readonly symbol: string;
  readonly title: string;
}

const NAMED = 4;

/**
 * What an archive made now would lack, in sentences: the minutes and the resolutions as papers that anybody can read, papers that
 * are drafts still, and what the minutes themselves wait for. Nothing of it stops the archive.
 */
export function missingInArchive(
  papers: readonly Paper[],
  { gaps, resolutions }: { readonly gaps: MinutesModel['gaps']; readonly resolutions: readonly Resolution[] },
): readonly string[] {
  const standing = papers.filter(({ status }) => status !== 'withdrawn');
  const drafts = standing.filter(({ status }) => status === 'draft');
  const unwritten = resolutions.filter(
    ({ id }) => !standing.some(({ kind, part }) => kind === 'session_resolution' && part === id),
  );
  return [
    ...(standing.some(({ kind }) => kind === 'session_minutes')
      ? []
      : ['Chưa lập văn bản “Biên bản kỳ họp”; phần đã ghi chỉ có trong thư mục du-lieu.']),
    ...(unwritten.length === 0
      ? []
      : [
          `${unwritten.length} nghị quyết chưa lập thành văn bản: ${few(unwritten.map(({ symbol, title }) => (symbol === '' ? title : symbol)))}.`,
        ]),
    ...(drafts.length === 0
      ? []
      : [`${drafts.length} văn bản còn là dự thảo: ${few(drafts.map(({ title }) => title))}.`]),
    ...(gaps.length === 0
      ? []
      : [
          `Biên bản còn ${gaps.length} điều cần xem: ${few(gaps.map(({ sentence }) => sentence.replace(/\.$/u, '')))}.`,
        ]),
  ];
}

const few = (words: readonly string[]): string =>
  words.slice(0, NAMED).join('; ') + (words.length > NAMED ? ` và ${words.length - NAMED} nữa` : '');
