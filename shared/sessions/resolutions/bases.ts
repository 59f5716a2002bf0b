import { upperFirst } from '../../kernel/first-letter';

/** A base begins with one of these; the office's own way of saying it stays. */
const BEGINNING = /^(?:căn cứ|xét|theo|thực hiện|sau khi|trên cơ sở|thể theo|qua)\s/iu;
/** What was put before the council is considered, what is in force is based upon (Nghị định số 30/2020/NĐ-CP, Mẫu 1.1). */
const PUT_FORWARD = /^(?:tờ trình|báo cáo|ý kiến|đề nghị|kết luận)(?:\s|$)/iu;
const NUMBER_OF_A_LAW = /\d+\/\d{4}\/[\p{Lu}\d-]+/gu;

/**
 * The bases of a resolution as they are printed: those that the law demands of every resolution, unless the office names the
 * same text itself, then the office's own in its order, each with the word that a base begins with.
 */
export function resolutionBases(typed: string, usual: readonly string[]): readonly string[] {
  const own = typed
    .split('\n')
    .map((line) => line.replace(/^[-–+•]\s*/u, '').trim())
    .filter((line) => line !== '')
    .map(withBeginning);
  const named = (line: string): boolean =>
    [...line.matchAll(NUMBER_OF_A_LAW)].some(([number]) => own.some((one) => one.includes(number)));
  return [...usual.filter((line) => !named(line)), ...own];
}

function withBeginning(line: string): string {
  if (BEGINNING.test(line)) return upperFirst(line);
  return `${PUT_FORWARD.test(line) ? 'Xét' : 'Căn cứ'} ${line}`;
}
