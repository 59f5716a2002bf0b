import { upperFirst } from '@shared/kernel/first-letter';
import { formatDate, formatDateInWords, isLocalDate } from '@shared/kernel/local-date';
import { FONT_STACK, type FontSource } from '../../documents/fonts/font-source';
import { escapeHtml } from '../../documents/html/escape';
import { staticPage } from '../../documents/html/static-page';
import { boldTextWidthMm } from '../../documents/text-width';
import { unbrokenWords } from '../../documents/unbroken';

/** What one certificate (T10) says. */
export interface CertificateSheet {
  /** "15/2026"; null on a sample. */
  readonly number: string | null;
  readonly fullName: string;
  readonly sex: 'male' | 'female' | null;
  /** A whole day, a year alone, or nothing. */
  readonly birthDate: string | null;
  readonly post: string;
  readonly unitName: string;
  readonly classTitle: string;
  readonly classPlace: string;
  readonly courseKind: 'training_course' | 'workshop' | 'study_visit';
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  readonly issueDate: string;
  readonly issuePlace: string;
  readonly signerTitle: string;
  readonly signerName: string;
}

export interface CertifyingOffice {
  /** Of the letterhead, in capitals. */
  readonly lines: readonly string[];
  /** As running text names it: "Thường trực Hội đồng nhân dân tỉnh Đắk Lắk". */
  readonly name: string;
}

/** Millimetres of a line inside the frame of A4 landscape. */
const LINE_MM = 225;
const NAME_POINTS = [34, 30, 26, 23, 20];

const KIND_WORDS = {
  training_course: 'lớp bồi dưỡng',
  workshop: 'lớp tập huấn',
  study_visit: 'chương trình trao đổi kinh nghiệm',
} as const;

/** A title that says itself what it is needs no second word for it. */
function completedWords({ classTitle, courseKind }: CertificateSheet): string {
  if (/^(lớp|khóa|chương trình|chuyến)/iu.test(classTitle)) return 'Đã hoàn thành';
  if (courseKind === 'study_visit' && /^trao đổi/iu.test(classTitle)) return 'Đã hoàn thành chương trình';
  return /^(bồi dưỡng|tập huấn|trao đổi)/iu.test(classTitle)
    ? 'Đã hoàn thành lớp'
    : `Đã hoàn thành ${KIND_WORDS[courseKind]}`;
}

/** All certificates as one static page for the printer, one on a sheet. */
export async function certificatePage(
  office: CertifyingOffice,
  sheets: readonly CertificateSheet[],
  fonts: FontSource,
): Promise<string> {
  const body = sheets.map((sheet) => sheetHtml(office, sheet)).join('\n');
  const faces = await fonts.facesFor(body);
  return staticPage('Giấy chứng nhận', `${faces}\n${STYLE}`, body);
}

function sheetHtml({ lines, name }: CertifyingOffice, sheet: CertificateSheet): string {
  const title = { male: 'Ông', female: 'Bà', unknown: 'Ông (bà)' }[sheet.sex ?? 'unknown'];
  const about = [sheet.post, sheet.unitName].filter((part) => part !== '').join(', ');
  return `<main class="sheet"><div class="frame">
<header><div class="office">${lines.map((line) => `<div><span>${escapeHtml(line)}</span></div>`).join('')}</div><div class="nation"><div>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</div><div class="motto"><span>Độc lập - Tự do - Hạnh phúc</span></div></div></header>
<h1>GIẤY CHỨNG NHẬN</h1>
<div class="body">${escapeHtml(unbrokenWords(name))} chứng nhận</div>
<div class="who">${title}: <span class="name" style="font-size:${namePoints(sheet.fullName)}pt">${escapeHtml(sheet.fullName.toLocaleUpperCase('vi'))}</span></div>
<div class="facts">${birthLine(sheet.birthDate)}${about === '' ? '' : `<div>${escapeHtml(unbrokenWords(about))}</div>`}</div>
<div class="what">${completedWords(sheet)}</div>
<div class="class">${escapeHtml(unbrokenWords(sheet.classTitle))}</div>
<div class="when">${escapeHtml(whenText(sheet))}</div>
<footer><div class="number">${sheet.number === null ? 'Số vào sổ: …/…' : `Số vào sổ: ${escapeHtml(sheet.number)}`}</div><div class="sign"><div class="date">${escapeHtml(placeAndDate(sheet))}</div>${sheet.signerTitle
    .split('\n')
    .map((line) => `<div class="title">${escapeHtml(line)}</div>`)
    .join('')}<div class="signer">${escapeHtml(sheet.signerName)}</div></div></footer>
</div></main>`;
}

/** The greatest size in which the whole name stands on one line; a name is never cut. */
function namePoints(name: string): number {
  const upper = name.toLocaleUpperCase('vi');
  return NAME_POINTS.find((points) => boldTextWidthMm(upper, points) <= LINE_MM - 25) ?? 16;
}

function birthLine(birthDate: string | null): string {
  if (birthDate === null) return '';
  return isLocalDate(birthDate)
    ? `<div>Sinh ngày ${formatDate(birthDate)}</div>`
    : `<div>Sinh năm ${escapeHtml(birthDate)}</div>`;
}

function whenText({ firstDate, lastDate, classPlace }: CertificateSheet): string {
  const days =
    firstDate === null || lastDate === null
      ? ''
      : firstDate === lastDate
        ? `ngày ${formatDate(firstDate)}`
        : `từ ngày ${formatDate(firstDate)} đến ngày ${formatDate(lastDate)}`;
  return upperFirst(
    [days, classPlace === '' ? '' : `tại ${classPlace}`].filter((part) => part !== '').join(', '),
  );
}

const placeAndDate = ({ issuePlace, issueDate }: CertificateSheet): string =>
  [issuePlace, formatDateInWords(issueDate)].filter((part) => part !== '').join(', ');

// No sheet changes the layout of another (`contain`): five hundred of them are laid out one by one.
const STYLE = `@page{size:A4 landscape;margin:0}
*{box-sizing:border-box;margin:0;padding:0}
body{font-family:${FONT_STACK};color:#000}
.sheet{contain:strict;width:297mm;height:209.9mm;padding:11mm;break-after:page}
.sheet:last-child{break-after:auto}
.frame{height:100%;border:1.2mm double #7a1f1f;padding:9mm 14mm 8mm;display:flex;flex-direction:column;text-align:center}
header{display:flex;justify-content:space-between;font-size:13pt;font-weight:700;line-height:1.3}
.office{max-width:46%}
.office div:last-child span{border-bottom:.25mm solid #000;padding-bottom:.6mm}
.motto{font-size:14pt}
.motto span{border-bottom:.25mm solid #000;padding-bottom:.6mm}
h1{margin:8mm 0 3mm;font-size:38pt;letter-spacing:.04em;color:#a11d1d}
.body{margin-bottom:3mm;font-size:14pt}
.who{font-size:17pt;line-height:1.25}
.name{font-weight:700}
.facts{margin-top:2.5mm;font-size:15pt;line-height:1.4}
.what{margin-top:4mm;font-size:16pt}
.class{margin:1.5mm auto 0;max-width:${LINE_MM}mm;font-size:18pt;font-weight:700;line-height:1.25;text-wrap:balance}
.when{margin-top:2.5mm;font-size:15pt}
footer{margin-top:auto;display:flex;justify-content:space-between;align-items:flex-end}
.number{font-size:12pt}
.sign{min-width:95mm;font-size:14pt;line-height:1.3}
.date{font-style:italic}
.title{font-weight:700}
.signer{margin-top:22mm;min-height:1.3em;font-weight:700}
@media screen{body{padding:5mm 0}.sheet{margin:0 auto 5mm;background:#fff;box-shadow:0 1mm 4mm rgb(0 0 0/.25)}}`;
