/** Whose paper it is: this decides letterhead, symbol and who signs. */
export type DocumentIssuer =
  | 'council'
  | 'standing_committee'
  | 'counting_board'
  | 'office'
  /** Ban Thường trực of Ủy ban Mặt trận Tổ quốc Việt Nam of the same level: its papers have numbers of their own. */
  | 'fatherland_front';

/** Which step of its subject shows a paper: before, in a rehearsal, while counting, at the sitting, afterwards. */
export type DocumentStage = 'preparation' | 'rehearsal' | 'count' | 'sitting' | 'result';

/**
 * Kinds that are numbered (Nghị định 30/2020/NĐ-CP, Phụ lục III). Letters (công văn) have no abbreviation in their
 * symbol; `CV` names their series in the register alone.
 */
const NUMBER_ABBREVIATIONS = {
  BB: 'biên bản',
  BC: 'báo cáo',
  CTr: 'chương trình',
  CV: 'công văn',
  GM: 'giấy mời',
  KH: 'kế hoạch',
  NQ: 'nghị quyết',
  PG: 'phiếu gửi',
  QĐ: 'quyết định',
  TB: 'thông báo',
  TTr: 'tờ trình',
} as const;
export type NumberAbbreviation = keyof typeof NUMBER_ABBREVIATIONS;

/** Normative resolutions are counted apart from the others, with the year in their symbol (Nghị định 78/2025/NĐ-CP). */
export const NORMATIVE_SERIES = 'NQ-QPPL';
/** The register of certificates of training, numbered by year. */
export const CERTIFICATE_SERIES = 'GCN';

/** Every series of numbers of which a part may have been given outside the program. */
export const SERIES_NAMES = {
  ...NUMBER_ABBREVIATIONS,
  [NORMATIVE_SERIES]: 'nghị quyết quy phạm pháp luật',
} as const;
export type SeriesName = keyof typeof SERIES_NAMES;

/** What the window, the register of numbers and the composer know of a kind of paper, without its contents. */
export interface KindFacts {
  readonly name: string;
  /** null for lists, tables and forms, which have no number. */
  readonly abbreviation: NumberAbbreviation | null;
  readonly issuer: DocumentIssuer;
  /** What it is for, in one line. */
  readonly purpose: string;
  /** Whether a table stands in it that goes into a workbook. */
  readonly table: boolean;
  /** What a person may add in words of their own; left out where there is no such place. */
  readonly remarks?: string;
  /** Its board is named on the paper itself: no list of the program knows it. */
  readonly namesBoard?: true;
  /** What is read out or attached goes to nobody by name. */
  readonly withoutRecipients?: true;
  /** Made only when somebody asks for it: no session needs it as a rule. */
  readonly onDemand?: true;
  /** Deputies vote on it: how many voted for and against is asked. */
  readonly passed?: true;
  /** What is done where it changed after it was issued, other than withdrawing it and giving a number anew. */
  readonly afterChange?: string;
  /** Forms, lists and dossiers carry no signature of the office. */
  readonly unsigned?: true;
}
