import { appError } from '@shared/contract/error-messages';
import { err, ok } from '@shared/kernel/result';
import { isSpoiledCard, readCardCodes } from '@shared/training/doors/card-code';
import { codeKey, looksLikeCitizen } from '@shared/training/doors/typed-code';
import type { Handler } from '../../application/context';
import { findTrainee } from '../trainee-store';
import { learnedCards } from './learned-cards';

/** A staff card or a bus card is as good as a printed one, once it is known whose it is. */
export const learnCard: Handler<'trainingDoors.learnCard'> = async (context, { traineeId, code, move }) => {
  const { tx, now } = context;
  if (looksLikeCitizen(code)) return err(appError('door.card-citizen'));
  if (readCardCodes(code) !== null) return err(appError('door.card-printed'));
  if (isSpoiledCard(code)) return err(appError('door.card-misread'));
  const trainee = await findTrainee(tx, traineeId);
  const cardKey = codeKey(code);
  if (!trainee || cardKey === '') return err(appError('not-found'));
  const known = [
    ...(await learnedCards(tx, trainee.class_id, code)),
    ...(await tx
      .selectFrom('trainee_card')
      .select(['card_key as cardKey', 'trainee_id as traineeId'])
      .where('class_id', '=', trainee.class_id)
      .where('card_key', '=', cardKey)
      .execute()),
  ];
  const other = known.find((card) => card.traineeId !== traineeId);
  if (!other && known.length > 0) return ok({});
  const taken = other && (await findTrainee(tx, other.traineeId));
  if (taken && !move) return err(appError('door.card-taken', { name: taken.full_name }));
  for (const card of known) {
    await tx
      .deleteFrom('trainee_card')
      .where('class_id', '=', trainee.class_id)
      .where('card_key', '=', card.cardKey)
      .execute();
  }
  await tx
    .insertInto('trainee_card')
    .values({ class_id: trainee.class_id, card_key: cardKey, trainee_id: traineeId, code, created_at: now })
    .execute();
  context.audit({
    entity: 'training',
    entityId: traineeId,
    summary: `Gán thẻ riêng cho ${trainee.full_name}`,
    changes: taken ? [{ field: 'Thẻ của', before: taken.full_name, after: trainee.full_name }] : [],
  });
  return ok({});
};
