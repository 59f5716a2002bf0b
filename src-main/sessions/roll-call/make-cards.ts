import { appError } from '@shared/contract/error-messages';
import { err, ok } from '@shared/kernel/result';
import { cardCode } from '@shared/sessions/roll-call/find-deputy';
import type { Handler } from '../../application/context';
import { cardPage, type CardSheet } from '../../documents/cards/card-page';
import { bundledFonts } from '../../documents/fonts/font-source';
import { loadOfficeNames } from '../../documents/room/office-names';
import { MEDIA_TYPES } from '../../documents/room/render';
import { loadSession } from '../session-store';
import { deputiesOn, keepNumbers } from './deputies';

const fonts = bundledFonts();

/** S16: cards with number and QR code. Their numbers are given for good, because people carry them. */
export const makeCards: Handler<'rollCall.makeCards'> = async (context, { sessionId, deputyIds, format }) => {
  const sheet = await context.write(async (change) => {
    const session = await loadSession(change.tx, sessionId);
    if (!session) return err(appError('not-found'));
    const office = await loadOfficeNames(change.tx);
    if (!office.ok) return office;
    const { council } = office.value;
    const deputies = await deputiesOn(change.tx, session.openingDate);
    const wanted = deputyIds && new Set(deputyIds);
    const chosen = deputies.filter(({ id }) => wanted?.has(id) ?? true);
    if (chosen.length === 0) return err(appError('roll.no-deputies'));
    await keepNumbers(change, deputies);
    change.audit({
      entity: 'sitting',
      entityId: sessionId,
      summary: `In thẻ ${chosen.length} đại biểu`,
      changes: [],
    });
    return ok<CardSheet>({
      title: 'Thẻ đại biểu',
      officeLine: council.fullName,
      heading: 'THẺ ĐẠI BIỂU',
      foot: council.term === '' ? '' : `Nhiệm kỳ ${council.term}`,
      holders: chosen.map(({ fullName, groupName, number, post }) => ({
        code: cardCode(number),
        readable: `Số ${number}`,
        fullName,
        unitLabel: groupName,
        post,
      })),
    });
  });
  if (!sheet.ok) return sheet;
  const html = await cardPage(sheet.value, fonts);
  const bytes =
    format === 'html' ? ok(new TextEncoder().encode(html)) : await context.adapters.pdfPrinter.print(html);
  if (!bytes.ok) return bytes;
  const fileName = `the-dai-bieu.${format}`;
  return ok(context.files.put({ fileName, mediaType: MEDIA_TYPES[format], bytes: bytes.value }));
};
