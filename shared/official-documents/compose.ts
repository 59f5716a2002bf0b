import { textOf } from './blocks';
import type { Block, OfficialDocument, Paragraph } from './model';

/** Bases end with a semicolon, the last one with a full stop (Phụ lục I, mục II.6). */
export function punctuateBases(bases: readonly string[]): readonly string[] {
  return punctuateList(bases.map(withoutEnding));
}

/**
 * "- …;" line by line, the archive last: "- Lưu: VT." (Phụ lục I, mục II.9). What the office adds behind
 * "Lưu: VT" stays.
 */
export function punctuateRecipients(recipients: readonly string[]): readonly string[] {
  const lines = recipients
    .map((line) => withoutEnding(line).replace(/^[-–]\s*/u, ''))
    .filter((line) => line !== '');
  const archive = lines.find(isArchiveLine) ?? 'Lưu: VT';
  return punctuateList([...lines.filter((line) => !isArchiveLine(line)), archive]).map((line) => `- ${line}`);
}

/** One recipient stands on the line of "Kính gửi:", several on lines of their own. */
export function punctuateAddressees(addressees: readonly string[]): readonly string[] {
  const lines = addressees.map(withoutEnding);
  return lines.length < 2 ? lines : punctuateList(lines).map((line) => `- ${line}`);
}

function punctuateList(lines: readonly string[]): readonly string[] {
  return lines.map((line, index) => (index === lines.length - 1 ? `${line}.` : `${line};`));
}

const isArchiveLine = (line: string): boolean => /^lưu\s*:/iu.test(line);

function withoutEnding(line: string): string {
  return line.trim().replace(/[;.,\s]+$/u, '');
}

/** The text of a document ends with "./." where it ends with a sentence (templates of Phụ lục III). */
function closeText(body: readonly Block[]): readonly Block[] {
  const last = body.at(-1);
  if (last === undefined || last.kind !== 'paragraph' || !endsTheText(last)) return body;
  return [...body.slice(0, -1), closeParagraph(last)];
}

const endsTheText = ({ role }: Paragraph): boolean => role !== 'note' && role !== 'signature';

function closeParagraph(last: Paragraph): Paragraph {
  const text = textOf(last.runs).trimEnd();
  if (text.endsWith('./.')) return last;
  const ending = text.endsWith('.') ? '/.' : './.';
  return { ...last, runs: [...last.runs, { text: ending }] };
}

/** One Unicode form everywhere: a decomposed letter would print as two and be found by nobody. */
function inOneForm(document: OfficialDocument): OfficialDocument {
  // Nearly always all of it is: one look at the whole is much quicker than at every cell.
  const whole = JSON.stringify(document);
  return whole.normalize('NFC') === whole ? document : normalized(document);
}

function normalized<T>(value: T): T {
  if (typeof value === 'string') return value.normalize('NFC') as T;
  if (Array.isArray(value)) return value.map((item: unknown) => normalized(item)) as T;
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, normalized<unknown>(item)]),
    ) as T;
  }
  return value;
}

/** The forms of a document as documents with its mark and its foot, behind its own pages. */
export function formsOf(document: OfficialDocument): readonly OfficialDocument[] {
  const { draftMark, orientation, title, verification } = document;
  return (document.forms ?? []).map((form) => ({
    ...form,
    title,
    orientation,
    draftMark,
    verification,
    numberLine: null,
    placeAndDate: null,
    resolvingLines: [],
    bases: [],
    closing: null,
    recipients: [],
    annexes: [],
  }));
}

type Required = 'title' | 'letterhead' | 'typeName' | 'summary' | 'body';

export type DocumentParts = Pick<OfficialDocument, Required> & Partial<Omit<OfficialDocument, Required>>;

/** Puts a document together and sets every ending mark, so that no builder has to think of them. */
export function composeDocument(parts: DocumentParts): OfficialDocument {
  const closing = parts.closing ?? null;
  return inOneForm({
    orientation: 'portrait',
    numberLine: null,
    placeAndDate: null,
    attachedTo: '',
    resolvingLines: [],
    draftMark: null,
    verification: '',
    ...parts,
    addressedTo: punctuateAddressees(parts.addressedTo ?? []),
    bases: punctuateBases(parts.bases ?? []),
    body: closeText(parts.body),
    closing,
    recipients: parts.recipients === undefined ? [] : punctuateRecipients(parts.recipients),
    annexes: parts.annexes ?? [],
    ...(parts.forms === undefined
      ? {}
      : {
          forms: parts.forms.map((form) => ({
            ...form,
            addressedTo: punctuateAddressees(form.addressedTo),
          })),
        }),
  });
}
