import { documentSymbol, numberLine, placeAndDate } from '@shared/official-documents/numbering';
import './document-fonts.css';
import classes from './letterhead-preview.module.css';

interface LetterheadPreviewProps {
  /** Upright line of the superior body; empty when there is none. */
  readonly parent: string;
  /** Bold lines of the issuing body, one per line. */
  readonly lines: string;
  readonly place: string;
  readonly pattern: string;
  readonly kind: string;
  readonly body: string;
  /** The day that stands on the sample, YYYY-MM-DD. */
  readonly day: string;
}

/** The head of a page as it will print (Nghị định 30/2020/NĐ-CP, Phụ lục I), on paper white in either scheme. */
export function LetterheadPreview({
  parent,
  lines,
  place,
  pattern,
  kind,
  body,
  day,
}: LetterheadPreviewProps) {
  const symbol = documentSymbol(pattern, { number: 5, year: Number(day.slice(0, 4)), kind, body });
  const bold = lines.split('\n').filter((line) => line.trim() !== '');
  return (
    <figure className={classes.paper} aria-label="Xem trước tiêu đề văn bản">
      <div className={classes.issuer}>
        {parent !== '' && <div>{parent}</div>}
        {bold.map((line, index) => (
          <div key={index} className={index === bold.length - 1 ? classes.ruled : undefined}>
            <b>{line}</b>
          </div>
        ))}
        <div className={classes.number}>{numberLine(symbol)}</div>
      </div>
      <div className={classes.nation}>
        <b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b>
        <div className={classes.motto}>
          <b>Độc lập - Tự do - Hạnh phúc</b>
        </div>
        <div className={classes.date}>
          <i>{placeAndDate(place, day)}</i>
        </div>
      </div>
    </figure>
  );
}
