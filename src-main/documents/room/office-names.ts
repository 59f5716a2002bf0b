import type { CouncilNames } from '@shared/confidence-votes/documents';
import { appError, type AppError } from '@shared/contract/error-messages';
import { documentKindAbbreviations } from '@shared/documents/messages';
import type { VoteDocumentKind } from '@shared/documents/contract';
import { err, ok, type Result } from '@shared/kernel/result';
import type { NumberPattern, OfficeProfile } from '@shared/office/contract';
import { unitWord } from '@shared/office/default-bodies';
import { DEFAULT_SYMBOL_PATTERN, documentSymbol } from '@shared/official-documents';
import type { z } from 'zod';
import type { ReadDb } from '../../database/tables';

/** What documents need to know of the office: its names, letterheads and ways of numbering. */
export interface OfficeNames {
  readonly level: OfficeProfile['level'];
  /** "tỉnh", "xã". */
  readonly unitWord: string;
  readonly placeName: string;
  readonly council: CouncilNames;
  readonly councilAbbreviation: string;
  readonly numberPatterns: readonly z.infer<typeof NumberPattern>[];
}

const COUNTING_BOARD = { name: 'BAN KIỂM PHIẾU', abbreviation: 'BKP' } as const;

export async function loadOfficeNames(db: ReadDb): Promise<Result<OfficeNames, AppError>> {
  const profile = await db.selectFrom('office_profile').selectAll().executeTakeFirst();
  if (!profile) return err(appError('office.profile-missing'));
  const body = await db
    .selectFrom('body')
    .selectAll()
    .where('kind', '=', 'council')
    .orderBy('sort_order')
    .limit(1)
    .executeTakeFirst();
  const word = unitWord(profile.unit_kind);
  const fullName = body?.name ?? `Hội đồng nhân dân ${word} ${profile.unit_name}`;
  const lines = (body?.letterhead_lines ?? '').split('\n').filter((line) => line !== '');
  const parentLine = body?.letterhead_parent ?? '';
  return ok({
    level: profile.level,
    unitWord: word,
    placeName: profile.place_name,
    councilAbbreviation:
      body?.abbreviation === undefined || body.abbreviation === '' ? 'HĐND' : body.abbreviation,
    numberPatterns: JSON.parse(profile.number_patterns) as z.infer<typeof NumberPattern>[],
    council: {
      fullName,
      shortName: `Hội đồng nhân dân ${word}`,
      term: `khóa ${profile.term_number}`,
      letterhead: {
        ...(parentLine === '' ? {} : { parentLine }),
        bodyLines:
          lines.length > 0
            ? lines
            : ['HỘI ĐỒNG NHÂN DÂN', `${word} ${profile.unit_name}`.toLocaleUpperCase('vi')],
      },
      boardLetterhead: {
        parentLine: fullName.toLocaleUpperCase('vi'),
        bodyLines: [COUNTING_BOARD.name],
      },
    },
  });
}

/**
 * Number and symbol by the office's pattern for this kind, else by its general one. Without a number the place of
 * the number stays blank; a table that is an annex has none.
 */
export function symbolOf(
  office: OfficeNames,
  kind: VoteDocumentKind,
  number: number | null,
  year: number | null,
): string {
  const abbreviation = documentKindAbbreviations[kind];
  if (abbreviation === null) return '';
  const pattern = ['', abbreviation]
    .map((wanted) => office.numberPatterns.find((entry) => entry.documentKind === wanted)?.pattern)
    .findLast((found) => found !== undefined);
  return documentSymbol(pattern ?? DEFAULT_SYMBOL_PATTERN, {
    number,
    year,
    kind: abbreviation,
    body: kind === 'confirming_resolution' ? office.councilAbbreviation : COUNTING_BOARD.abbreviation,
  });
}
