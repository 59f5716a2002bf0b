import { appError } from '@shared/contract/error-messages';
import { err, ok } from '@shared/kernel/result';
import { readCardCodes } from '@shared/training/doors/card-code';
import { codeKey, looksLikeCitizen } from '@shared/training/doors/typed-code';
import type { Handler } from '../../application/context';
import { findTrainee } from '../trainee-store';

/** A staff card or a bus card is as good as a printed one, once it is known whose it is. */
export const learnCard: Handler<'trainingDoors.learnCard'> = async (context, { traineeId, code, move }) => {
  const { tx, now } = context;
  if (looksLikeCitizen(code)) return err(appError('door.card-citizen'));
  if (readCardCodes(code) !== null) return err(appError('door.card-printed'));
  const trainee = await findTrainee(tx, traineeId);
  const cardKey = codeKey(code);
  if (!trainee || cardKey === '') return err(appError('not-found'));
  const taken = await tx
    .selectFrom('trainee_card')
    .innerJoin('trainee', 'trainee.id', 'trainee_card.trainee_id')
    .select(['trainee.id', 'trainee.full_name'])
    .where('trainee_card.class_id', '=', trainee.class_id)
    .where('trainee_card.card_key', '=', cardKey)
    .executeTakeFirst();
  if (taken?.id === traineeId) return ok({});
  if (taken && !move) return err(appError('door.card-taken', { name: taken.full_name }));
  await tx
    .insertInto('trainee_card')
    .values({ class_id: trainee.class_id, card_key: cardKey, trainee_id: traineeId, code, created_at: now })
    .onConflict((conflict) =>
      conflict.columns(['class_id', 'card_key']).doUpdateSet({ trainee_id: traineeId, created_at: now }),
    )
    .execute();
  context.audit({
    entity: 'training',
    entityId: traineeId,
    summary: `Gán thẻ riêng cho ${trainee.full_name}`,
    changes: taken ? [{ field: 'Thẻ của', before: taken.full_name, after: trainee.full_name }] : [],
  });
  return ok({});
};
