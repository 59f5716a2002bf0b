/**
 * What an official document says, before any file exists: every figure, name, order and line is decided here, so
 * that the screen, the PDF, the DOCX and the spreadsheet can only differ in how they look. The elements are those
 * of Nghị định 30/2020/NĐ-CP, Phụ lục I.
 */

/** A stretch of text in one style. `figure` marks a number that every format must show alike. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly figure?: boolean;
}

export type Alignment = 'left' | 'center' | 'right' | 'justify';

export type ParagraphRole =
  'text' | 'roman' | 'enacting' | 'article' | 'clause' | 'point' | 'note' | 'blank' | 'caption' | 'signature';

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly role: ParagraphRole;
  readonly runs: readonly Run[];
  readonly alignment: Alignment;
  /** First line indented by 1,27 cm. */
  readonly indented: boolean;
  readonly keepWithNext: boolean;
  /** Begins a new page: the part of the next person, the next form. */
  readonly startsPage?: boolean;
}

export interface Column {
  /** Share of the table's width, in whatever unit all columns of the table use. */
  readonly width: number;
  readonly alignment: Alignment;
}

interface CellSpan {
  readonly columns: number;
  readonly rows: number;
}

export interface TextCell extends CellSpan {
  readonly kind: 'text';
  readonly runs: readonly Run[];
  readonly alignment: Alignment | null;
}

/** A whole number; null is a figure that is not known and prints as a dash. */
export interface NumberCell extends CellSpan {
  readonly kind: 'number';
  readonly value: number | null;
  readonly text: string;
}

/**
 * A percentage as the computed result prints it, with a decimal comma: nothing computes it anew. A workbook gets the
 * number with these decimals.
 */
export interface PercentCell extends CellSpan {
  readonly kind: 'percent';
  readonly text: string;
}

export type Cell = TextCell | NumberCell | PercentCell;

export interface TableRow {
  readonly kind: 'body' | 'group';
  readonly cells: readonly Cell[];
}

export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly Column[];
  /** Repeated at the top of every page that the table reaches. */
  readonly header: readonly (readonly TextCell[])[];
  readonly rows: readonly TableRow[];
  /** Least height of its rows, where somebody writes or signs in them by hand. */
  readonly rowMm?: number;
}

export type Block = Paragraph | Table;

export interface Letterhead {
  /** Superior body, upright capitals; council documents have none. */
  readonly parentLine?: string;
  /** The issuing body, bold capitals; none on what a person writes in their own name. */
  readonly bodyLines: readonly string[];
}

/** Who signs, line by line: "TM. THƯỜNG TRỰC …", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH". */
export interface Signer {
  readonly lines: readonly string[];
  /** "(Ký, ghi rõ họ tên)" and the like; empty when nothing is said. */
  readonly note: string;
  readonly name: string;
}

export interface BoardSigner {
  readonly name: string;
  readonly role: string;
}

export type Closing =
  | { readonly kind: 'signer'; readonly signer: Signer }
  /** Beside each other, as on lists of money: who made it, who keeps the books, the head of the office. */
  | { readonly kind: 'row'; readonly signers: readonly [Signer, Signer, Signer] }
  | {
      readonly kind: 'board';
      readonly head: Signer;
      readonly membersTitle: string;
      readonly members: readonly BoardSigner[];
    };

export type Orientation = 'portrait' | 'landscape';

export interface Annex {
  /** "Phụ lục" or "Phụ lục I". */
  readonly label: string;
  readonly name: string;
  /** "(Kèm theo Nghị quyết số … của …)". */
  readonly attachedTo: string;
  readonly orientation: Orientation;
  readonly body: readonly Block[];
}

/**
 * A paper that somebody else fills in and signs, in the same file as the one that asks for it: with a head, a title and
 * page numbers of its own.
 */
export interface EnclosedForm {
  readonly letterhead: Letterhead;
  readonly typeName: string;
  readonly summary: string;
  readonly attachedTo: string;
  readonly addressedTo: readonly string[];
  readonly body: readonly Block[];
}

/**
 * `DIỄN TẬP` stands on every paper of a rehearsal, which is never issued. The last two come onto what was official when
 * it is taken out again: one was withdrawn, the figures of the other have changed since.
 */
export type DraftMark =
  'CHƯA CÔNG BỐ' | 'DỰ THẢO' | 'DIỄN TẬP' | 'ĐÃ THU HỒI' | 'SỐ LIỆU ĐÃ ĐỔI' | 'ĐÃ MỞ LẠI' | 'NỘI DUNG BỊ SỬA';

export interface OfficialDocument {
  readonly title: string;
  readonly orientation: Orientation;
  readonly letterhead: Letterhead;
  /** "Số: 05/NQ-HĐND"; null for annexes that are printed on their own. */
  readonly numberLine: string | null;
  /** null where start and end times replace it (Mẫu 1.9). */
  readonly placeAndDate: string | null;
  /** Empty in a letter (công văn), which has no name of its kind. */
  readonly typeName: string;
  /** Under the name of the kind; in a letter under its number, "V/v …" (Phụ lục I, mục II.5). */
  readonly summary: string;
  readonly attachedTo: string;
  /** The body that resolves, in capitals under the summary (Mẫu 1.1). */
  readonly resolvingLines: readonly string[];
  readonly addressedTo: readonly string[];
  readonly bases: readonly string[];
  readonly body: readonly Block[];
  readonly closing: Closing | null;
  readonly recipients: readonly string[];
  readonly annexes: readonly Annex[];
  readonly forms?: readonly EnclosedForm[];
  readonly draftMark: DraftMark | null;
  /** What the paper was made from, for a later paper to be held against; printed nowhere. */
  readonly kept?: unknown;
  /** Program version, time, operator and check code, at the foot of every page. */
  readonly verification: string;
}
