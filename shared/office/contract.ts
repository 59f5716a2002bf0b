import { z } from 'zod';
import { TONE_ORDERS } from '../kernel/vietnamese-text';
import { command, query, task } from '../contract/define';
import { Artifact, Day, Done, Line, Nothing, RequiredLine, Version } from '../contract/fields';

const OfficeLevel = z.enum(['province', 'commune']);

/** tỉnh / thành phố trực thuộc trung ương at province level; xã / phường / đặc khu at commune level. */
const UnitKind = z.enum(['province', 'city', 'commune', 'ward', 'special_zone']);

const KINDS_OF: Readonly<Record<z.infer<typeof OfficeLevel>, readonly z.infer<typeof UnitKind>[]>> = {
  province: ['province', 'city'],
  commune: ['commune', 'ward', 'special_zone'],
};

/** One numbering pattern, `{no}/{kind}-{body}` or `{no}/{year}/{kind}-{body}`; `""` means the general one. */
export const NumberPattern = z.strictObject({
  documentKind: z.string().max(10),
  pattern: RequiredLine(60).refine((p) => p.includes('{no}'), 'Mẫu phải có {số}.'),
});

/** The program writes "tỉnh", "xã" itself; typed into the name it would stand twice in every letterhead. */
const UNIT_WORD = /^(tỉnh|thành phố|xã|phường|đặc khu)\s/iu;
const OWN_NAME = 'Chỉ ghi tên riêng, không kèm chữ “tỉnh”, “thành phố”, “xã”, “phường”, “đặc khu”.';

const ProfileFields = z.strictObject({
  level: OfficeLevel,
  unitKind: UnitKind,
  /** "Đắk Lắk", without the word for its kind. */
  unitName: RequiredLine(80).refine((name) => !UNIT_WORD.test(name), OWN_NAME),
  /** The province above a commune; empty at province level. */
  provinceName: Line(80).refine((name) => !UNIT_WORD.test(name), OWN_NAME),
  /** Địa danh of the place-and-date line. */
  placeName: RequiredLine(80),
  /** khóa, as written: "XI". */
  termNumber: RequiredLine(20),
  termFrom: Day.nullable(),
  termTo: Day.nullable(),
  /** Deputies elected; the base of many majorities. */
  deputiesElected: z
    .int('Hãy nhập số từ 1 trở lên.')
    .min(1, 'Ít nhất 1 đại biểu.')
    .max(2000, 'Số quá lớn.')
    .nullable(),
  numberPatterns: z.array(NumberPattern).max(40),
  /** Grading at commune level is unsettled since 1/7/2025: off by default, switched on with a written reason. */
  gradingEnabledForCommune: z.boolean(),
  gradingReason: Line(300),
});

/** Row C01: who the office is. There is exactly one; saving it the first time ends the first-run guide. */
export const OfficeProfile = ProfileFields.refine(
  (profile) => !profile.gradingEnabledForCommune || profile.gradingReason !== '',
  { path: ['gradingReason'], message: 'Hãy ghi căn cứ bằng văn bản.' },
)
  .refine(({ termFrom, termTo }) => termFrom === null || termTo === null || termFrom < termTo, {
    path: ['termTo'],
    message: 'Ngày hết nhiệm kỳ phải sau ngày bắt đầu.',
  })
  .refine(({ level, unitKind }) => KINDS_OF[level].includes(unitKind), {
    path: ['unitKind'],
    message: 'Loại đơn vị không thuộc cấp này; hãy chọn lại.',
  });
export type OfficeProfile = z.infer<typeof OfficeProfile>;

export const SavedProfile = ProfileFields.extend({ version: Version, updatedAt: z.string() });
export type SavedProfile = z.infer<typeof SavedProfile>;

/** One thing the command palette can open. */
export const SearchHit = z.strictObject({
  kind: z.enum(['person', 'session', 'vote', 'class', 'trainee', 'unit', 'document', 'session_matter']),
  id: z.string(),
  title: z.string(),
  detail: z.string(),
  /** Of what was found within a session: the screen that shows it. */
  part: z.string().optional(),
});
export type SearchHit = z.infer<typeof SearchHit>;

/** One line of the home page: what waits, where it leads. */
export const HomeItem = z.strictObject({
  kind: z.enum(['session', 'vote', 'vacancy', 'backup', 'document', 'register', 'person']),
  urgency: z.enum(['now', 'soon', 'info']),
  title: z.string(),
  detail: z.string(),
  /** Path of the screen, "/confidence-votes/<id>". */
  target: z.string(),
});
export type HomeItem = z.infer<typeof HomeItem>;

export const HomeOverview = z.strictObject({
  items: z.array(HomeItem),
  counts: z.strictObject({
    deputies: z.int(),
    officials: z.int(),
    vacancies: z.int(),
    units: z.int(),
    sessions: z.int(),
    votes: z.int(),
    documents: z.int(),
  }),
});
export type HomeOverview = z.infer<typeof HomeOverview>;

/** How the office wants its papers, beside what Nghị định 30/2020/NĐ-CP prescribes. */
const PaperOptions = z.strictObject({
  /** Issued reports and resolutions say with which version, when and by whom they were made; drafts and minutes always do. */
  wholeFoot: z.boolean(),
});

/** Who works at this PC; without a name papers and histories tell the account of the system. */
const ThisPc = z.strictObject({
  person: z.string(),
  login: z.string(),
  /** Under which name this PC writes. */
  origin: z.string(),
});

/** How the whole office sorts (row D09). */
const SortOrder = z.strictObject({ tones: z.enum(TONE_ORDERS) });

/**
 * A cell of a list that leaves as a workbook: figures stay figures, also those that are written with a comma, points or
 * a percent sign; days stay days, text never runs.
 */
const ListCell = z
  .union([
    z.string().max(8000),
    z.number(),
    z.strictObject({ day: Day }),
    z.strictObject({ figure: z.string().max(40) }),
  ])
  .nullable();
export type ListCell = z.infer<typeof ListCell>;

/** A list as it stands on screen, filtered and sorted. */
export const ShownList = z
  .strictObject({
    name: RequiredLine(120),
    columns: z
      .array(z.strictObject({ title: Line(200), width: z.int().min(4).max(100) }))
      .min(1)
      .max(80),
    rows: z.array(z.array(ListCell).max(80)).max(20_000),
  })
  .refine(({ columns, rows }) => rows.every((row) => row.length === columns.length), {
    path: ['rows'],
    message: 'Số ô của một dòng khác số cột.',
  });
export type ShownList = z.infer<typeof ShownList>;

export const officeContract = {
  getProfile: query({ input: Nothing, output: SavedProfile.nullable() }),
  /**
   * `version` null creates the profile (and the default bodies with their letterheads). With `renewRegister`, bodies
   * and posts that still read as proposed are proposed anew (register-renewal.ts).
   */
  saveProfile: command({
    input: z.strictObject({
      profile: OfficeProfile,
      version: Version.nullable(),
      renewRegister: z.boolean().optional(),
    }),
    output: Done,
  }),
  getPaperOptions: query({ input: Nothing, output: PaperOptions }),
  savePaperOptions: command({ input: PaperOptions, output: PaperOptions }),
  getSortOrder: query({ input: Nothing, output: SortOrder }),
  saveSortOrder: command({ input: SortOrder, output: SortOrder }),
  getThisPc: query({ input: Nothing, output: ThisPc }),
  saveThisPc: task({ input: z.strictObject({ person: Line(120) }), output: ThisPc }),
  /** Any list of the program as .xlsx; lists that can be imported again have an export of their own. */
  exportList: task({ input: ShownList, output: Artifact }),
  getHome: query({ input: Nothing, output: HomeOverview }),
  search: query({
    input: z.strictObject({ text: Line(100), limit: z.int().min(1).max(100) }),
    output: z.array(SearchHit),
  }),
};
