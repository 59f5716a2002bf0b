import { appError, type AppError } from '@shared/contract/error-messages';

import { factsOf, type DocumentKind } from '@shared/documents/kinds';
import { err, ok, type Result } from '@shared/kernel/result';
import type { NumberPattern, OfficeProfile } from '@shared/office/contract';
import { unitAbove } from '@shared/office/default-bodies';
import { unitKindNames } from '@shared/office/unit-words';
import {
  DEFAULT_SYMBOL_PATTERN,
  documentSymbol,
  type CouncilNames,
  type Letterhead,
} from '@shared/official-documents';
import type { z } from 'zod';
import type { BodyTable, ReadDb } from '../../database/tables';
import { wholeFootWanted } from '../../office';

/** What documents need to know of the office: its names, letterheads and ways of numbering. */
export interface OfficeNames {
  readonly level: OfficeProfile['level'];
  /** "tỉnh", "xã". */
  readonly unitWord: string;
  /** "tỉnh Đắk Lắk", of which a commune is a part; in general words while nobody has said which. */
  readonly unitAbove: string;
  readonly placeName: string;
  /** What the office wants at the foot of an issued report or resolution. */
  readonly wholeFoot: boolean;
  readonly council: CouncilNames;
  readonly councilAbbreviation: string;
  readonly standingAbbreviation: string;
  readonly officeAbbreviation: string;
  readonly numberPatterns: readonly z.infer<typeof NumberPattern>[];
}

const COUNTING_BOARD = { name: 'BAN KIỂM PHIẾU', abbreviation: 'BKP' } as const;

export async function loadOfficeNames(db: ReadDb): Promise<Result<OfficeNames, AppError>> {
  const profile = await db.selectFrom('office_profile').selectAll().executeTakeFirst();
  if (!profile) return err(appError('office.profile-missing'));
  const body = await firstBody(db, 'council');
  const standing = await firstBody(db, 'standing_committee');
  const bureau = await firstBody(db, 'office');
  const word = unitKindNames[profile.unit_kind];
  const fullName = body?.name ?? `Hội đồng nhân dân ${word} ${profile.unit_name}`;
  const letterhead = letterheadOf(body, [
    'HỘI ĐỒNG NHÂN DÂN',
    `${word} ${profile.unit_name}`.toLocaleUpperCase('vi'),
  ]);
  return ok({
    level: profile.level,
    unitWord: word,
    unitAbove: unitAbove(profile.province_name),
    placeName: profile.place_name,
    wholeFoot: await wholeFootWanted(db),
    councilAbbreviation: abbreviationOf(body),
    standingAbbreviation: abbreviationOf(standing ?? body),
    officeAbbreviation: bureau === null || bureau.abbreviation === '' ? 'VP' : bureau.abbreviation,
    numberPatterns: JSON.parse(profile.number_patterns) as z.infer<typeof NumberPattern>[],
    council: {
      fullName,
      shortName: `Hội đồng nhân dân ${word}`,
      term: `khóa ${profile.term_number}`,
      letterhead,
      standingLetterhead: letterheadOf(standing, letterhead.bodyLines),
      officeLetterhead: letterheadOf(bureau, ['VĂN PHÒNG', ...letterhead.bodyLines]),
      boardLetterhead: {
        parentLine: fullName.toLocaleUpperCase('vi'),
        bodyLines: [COUNTING_BOARD.name],
      },
    },
  });
}

async function firstBody(
  db: ReadDb,
  kind: 'council' | 'standing_committee' | 'office',
): Promise<Body | null> {
  const body = await db
    .selectFrom('body')
    .select(['name', 'abbreviation', 'letterhead_lines', 'letterhead_parent'])
    .where('kind', '=', kind)
    .orderBy('sort_order')
    .limit(1)
    .executeTakeFirst();
  return body ?? null;
}

type Body = Pick<BodyTable, 'name' | 'abbreviation' | 'letterhead_lines' | 'letterhead_parent'>;

const abbreviationOf = (body: Body | null): string =>
  body === null || body.abbreviation === '' ? 'HĐND' : body.abbreviation;

function letterheadOf(body: Body | null, otherwise: readonly string[]): Letterhead {
  const lines = (body?.letterhead_lines ?? '').split('\n').filter((line) => line !== '');
  const parentLine = body?.letterhead_parent ?? '';
  return {
    ...(parentLine === '' ? {} : { parentLine }),
    bodyLines: lines.length > 0 ? lines : otherwise,
  };
}

/** A letter (công văn) names the body and then who drafted it, never a kind: 45/HĐND-VP. */
const LETTER_PATTERN = '{no}/{body}-VP';

/**
 * Number and symbol by the office's pattern for this abbreviation, else by its general one. Without a number the place
 * of the number stays blank.
 */
export function symbolFor(
  { numberPatterns }: Pick<OfficeNames, 'numberPatterns'>,
  parts: {
    readonly kind: string;
    readonly body: string;
    readonly number: number | null;
    readonly year: number | null;
  },
): string {
  const patternFor = (wanted: string) =>
    numberPatterns.find((entry) => entry.documentKind === wanted)?.pattern;
  const general = parts.kind === 'CV' ? LETTER_PATTERN : (patternFor('') ?? DEFAULT_SYMBOL_PATTERN);
  return documentSymbol(patternFor(parts.kind) ?? general, parts);
}

/** The symbol of a paper of the catalogue; a table that is an annex has none. */
export function symbolOf(
  office: OfficeNames,
  kind: DocumentKind,
  number: number | null,
  year: number | null,
): string {
  const { abbreviation } = factsOf(kind);
  if (abbreviation === null) return '';
  return symbolFor(office, { kind: abbreviation, body: bodyAbbreviation(office, kind), number, year });
}

function bodyAbbreviation(office: OfficeNames, kind: DocumentKind): string {
  switch (factsOf(kind).issuer) {
    case 'council':
      return office.councilAbbreviation;
    case 'standing_committee':
      return office.standingAbbreviation;
    case 'office':
      return office.officeAbbreviation;
    case 'counting_board':
      return COUNTING_BOARD.abbreviation;
    case 'fatherland_front':
      return 'MTTQ-BTT';
  }
}
