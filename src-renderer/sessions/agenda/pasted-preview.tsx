import { Badge, Checkbox, NativeSelect, Text } from '@mantine/core';
import type { TimedItem } from '@shared/sessions/agenda/pasted/minutes';
import { agendaItemKindNames, sittingKindNames } from '@shared/sessions/messages';
import { searchKey } from '@shared/kernel/vietnamese-text';
import type { Sitting } from '@shared/sessions/model';
import { Fragment } from 'react';
import { sittingTitle } from '../session/sitting-choice';
import { NO_SITTING, type PastedDraft, type PlacedSitting } from './pasted-draft';
import styles from './pasted.module.css';

interface PastedPreviewProps {
  readonly draft: PastedDraft;
  readonly sittings: readonly Sitting[];
  /** Titles that the agenda has already, as keys of a search. */
  readonly known: ReadonlySet<string>;
  readonly onChoose: (line: number, taken: boolean) => void;
  /** null lets the program choose again. */
  readonly onPlace: (line: number, sittingId: string | null) => void;
}

/** Every line of the pasted text with what became of it, in the order of the text; a tick takes it in or leaves it out. */
export function PastedPreview({ draft, known, onChoose, onPlace, sittings }: PastedPreviewProps) {
  const partAt = new Map(draft.parts.map((part) => [part.sitting.line, part]));
  const itemAt = new Map(
    draft.parts.flatMap(({ sitting }) => sitting.items.map((item) => [item.line, item])),
  );
  const heading = (part: PlacedSitting | undefined) =>
    part && (
      <PartRow
        part={part}
        words={draft.lines.find(({ no }) => no === part.sitting.line)?.text ?? ''}
        sittings={sittings}
        onPlace={(sittingId) => onPlace(part.sitting.line, sittingId)}
        onItem={() => onChoose(part.sitting.line, true)}
      />
    );
  return (
    <table className={styles['pasted']} aria-label="Xem trước chương trình">
      <thead>
        <tr>
          <th scope="col" className={styles['tick']} aria-label="Lấy" />
          <th scope="col" className={styles['time']}>
            Giờ
          </th>
          <th scope="col">Nội dung</th>
          <th scope="col" className={styles['who']}>
            Trình bày, thẩm tra
          </th>
          <th scope="col" className={styles['minutes']}>
            Phút
          </th>
        </tr>
      </thead>
      <tbody>
        {heading(partAt.get(0))}
        {draft.lines.map(({ no, role, text }) => {
          const item = itemAt.get(no);
          return (
            <Fragment key={no}>
              {heading(partAt.get(no))}
              {item && (
                <ItemRow
                  item={item}
                  isKnown={known.has(searchKey(item.fields.title))}
                  onLeave={role === 'item' ? () => onChoose(no, false) : null}
                />
              )}
              {role === 'left' && (
                <tr className={styles['left']}>
                  <td>
                    <Checkbox
                      checked={false}
                      aria-label={`Lấy thành mục: ${text}`}
                      onChange={() => onChoose(no, true)}
                    />
                  </td>
                  <td />
                  <td colSpan={3}>{text}</td>
                </tr>
              )}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}

interface PartRowProps {
  readonly part: PlacedSitting;
  /** The line as pasted; empty for what stands before the first heading. */
  readonly words: string;
  readonly sittings: readonly Sitting[];
  readonly onPlace: (sittingId: string | null) => void;
  readonly onItem: () => void;
}

const IS_ITEM = 'item';
const PROPOSED = '';

function PartRow({ onItem, onPlace, part, sittings, words }: PartRowProps) {
  const { place, proposed, sitting } = part;
  const isNew = proposed.kind === 'new';
  const options = [
    ...(isNew
      ? [
          {
            value: PROPOSED,
            label: `Lập thêm: ${sittingTitle(proposed)}, ${sittingKindNames[proposed.sittingKind].toLocaleLowerCase('vi')}`,
          },
        ]
      : []),
    ...sittings.map((one) => ({
      value: one.id,
      label: `${sittingTitle(one)}, ${sittingKindNames[one.kind].toLocaleLowerCase('vi')}`,
    })),
    { value: NO_SITTING, label: 'Chưa xếp vào phiên nào' },
    ...(sitting.line > 0 && sitting.items[0]?.line !== sitting.line
      ? [{ value: IS_ITEM, label: 'Dòng này là một mục' }]
      : []),
  ];
  const value = place.kind === 'known' ? place.sittingId : place.kind === 'none' ? NO_SITTING : PROPOSED;
  return (
    <tr className={styles['part']}>
      <td colSpan={5}>
        <div className={styles['place']}>
          {words !== '' && <Text size="sm">{words}</Text>}
          <NativeSelect
            aria-label="Vào phiên"
            size="sm"
            value={value}
            data={options}
            onChange={({ target }) => {
              if (target.value === IS_ITEM) onItem();
              else onPlace(target.value === PROPOSED ? null : target.value);
            }}
          />
          {place.kind === 'new' && (
            <Badge variant="light" color="lake" tt="none" fw={500}>
              phiên mới
            </Badge>
          )}
          {proposed.kind === 'none' && sitting.line > 0 && (
            <Text size="sm" className={styles['clash']}>
              Ngày này ở ngoài kỳ họp.
            </Text>
          )}
        </div>
      </td>
    </tr>
  );
}

interface ItemRowProps {
  readonly item: TimedItem;
  readonly isKnown: boolean;
  /** null where the line is the heading of a sitting as well. */
  readonly onLeave: (() => void) | null;
}

function ItemRow({ isKnown, item, onLeave }: ItemRowProps) {
  const { fields } = item;
  const marks = [
    agendaItemKindNames[fields.kind].toLocaleLowerCase('vi'),
    fields.secretBallot ? 'bỏ phiếu kín' : '',
    fields.broadcast ? 'trực tiếp' : '',
  ].filter((mark) => mark !== '');
  return (
    <tr>
      <td>
        <Checkbox
          checked
          disabled={onLeave === null}
          aria-label={`Lấy mục: ${fields.title}`}
          onChange={() => onLeave?.()}
        />
      </td>
      <td className={styles['time']}>
        {item.start}
        {item.clashes && <span className={styles['clash']}>ghi {item.times.from}</span>}
      </td>
      <td className={item.isSub ? styles['sub'] : undefined}>
        {fields.title}
        <span className={styles['about']}>
          {marks.join(' · ')}
          {isKnown && <span className={styles['clash']}> · đã có trong chương trình</span>}
        </span>
        {fields.note !== '' && <span className={styles['note']}>{fields.note}</span>}
      </td>
      <td>
        {[fields.presenter, fields.board === '' ? '' : `thẩm tra: ${fields.board}`]
          .filter((who) => who !== '')
          .map((who) => (
            <div key={who}>{who}</div>
          ))}
      </td>
      <td className={styles['minutes']}>{fields.minutes}</td>
    </tr>
  );
}
