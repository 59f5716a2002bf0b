import { NO_MATERIAL } from '@shared/confidence-votes/documents';
import type { VoteFromFile } from '@shared/confidence-votes/exchange/to-vote';
import { needsDraftMark } from '@shared/confidence-votes/state';
import type { AppError } from '@shared/contract/error-messages';
import type { FileFormat } from '@shared/documents/contract';
import type { VoteDocumentKind } from '@shared/documents/kinds';
import { cleanText } from '@shared/kernel/vietnamese-text';
import type { Result } from '@shared/kernel/result';
import type { PdfPrinterPort } from '../../application/ports';
import { slug } from '../../application/slug';
import { composePaper } from '../../documents/room/compose';
import type { OfficeNames } from '../../documents/room/office-names';
import { renderFile } from '../../documents/room/render';
import { votePapers } from '../paper-subject';

export interface CountPaper {
  readonly fileName: string;
  readonly format: FileFormat;
  readonly bytes: Result<Uint8Array, AppError>;
}

const PAPERS: readonly {
  readonly kind: VoteDocumentKind;
  readonly name: string;
  readonly formats: readonly FileFormat[];
}[] = [
  { kind: 'tally_minutes', name: 'bien-ban-kiem-phieu', formats: ['docx', 'pdf', 'html'] },
  { kind: 'result_table', name: 'phu-luc-ket-qua', formats: ['docx', 'pdf', 'html'] },
  { kind: 'result_table', name: 'ket-qua', formats: ['xlsx'] },
];

/** Minutes, annex and result table of a count that comes from a file instead of the program's own data. */
export function countPapers(
  { vote, result, body }: VoteFromFile,
  madeBy: { readonly programVersion: string; readonly at: string },
  printer: PdfPrinterPort,
): Promise<readonly CountPaper[]> {
  const office = officeOf(body);
  return Promise.all(
    PAPERS.flatMap(({ kind, name, formats }) => {
      const { model } = composePaper({
        kind,
        subject: votePapers({ vote, result, material: NO_MATERIAL }),
        part: null,
        office,
        details: {
          place: office.placeName,
          issueDate: vote.date,
          signAuthority: 'on_behalf',
          signerPost: 'Trưởng ban',
          signerName: '',
          recipients: ['Lưu: VT'],
          remarks: '',
        },
        // The head of a board confirms in the program, not in a file: nothing made from one may look announced.
        status: needsDraftMark(vote.status) ? 'draft' : 'official',
        number: null,
        year: null,
        madeBy: { ...madeBy, operator: '' },
      });
      return formats.map(async (format) => ({
        fileName: `${[slug(vote.id), name].filter((part) => part !== '').join('-')}.${format}`,
        format,
        bytes: await renderFile(model, format, printer),
      }));
    }),
  );
}

const COUNCIL =
  /^(?:HĐND|Hội đồng nhân dân)\s+(?<word>tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu)\s*(?<name>.*)$/iu;

/** The file knows of the office only how its source calls the council: "HĐND tỉnh Vĩnh Phúc". */
function officeOf(body: string): OfficeNames {
  const named = cleanText(body.replace(/\([^)]*\)/gu, ' '));
  const parts = COUNCIL.exec(named)?.groups;
  const word = parts?.['word']?.toLocaleLowerCase('vi') ?? '';
  const unit = parts ? cleanText(`${word} ${parts['name'] ?? ''}`) : '';
  const fullName = parts ? `Hội đồng nhân dân ${unit}` : named;
  const upper = (text: string): string => text.toLocaleUpperCase('vi');
  const letterhead = { bodyLines: parts ? ['HỘI ĐỒNG NHÂN DÂN', upper(unit)] : [upper(named)] };
  return {
    level: 'province',
    unitWord: word,
    unitAbove: '',
    placeName: parts?.['name'] ?? '',
    wholeFoot: false,
    councilAbbreviation: 'HĐND',
    standingAbbreviation: 'HĐND',
    officeAbbreviation: 'VP',
    numberPatterns: [],
    council: {
      fullName,
      shortName: parts ? `Hội đồng nhân dân ${word}` : named,
      term: '',
      letterhead,
      standingLetterhead: letterhead,
      officeLetterhead: letterhead,
      boardLetterhead: { parentLine: upper(fullName), bodyLines: ['BAN KIỂM PHIẾU'] },
    },
  };
}
