import { sameCard } from '@shared/training/doors/spoiled-code';
import type { ReadDb } from '../../database/tables';

interface LearnedCard {
  readonly cardKey: string;
  readonly code: string;
  readonly traineeId: string;
}

/** The learned cards of a class that may have typed this, with an input method on or off: one, as a rule. */
export async function learnedCards(
  db: ReadDb,
  classId: string,
  code: string,
): Promise<readonly LearnedCard[]> {
  const cards = await db
    .selectFrom('trainee_card')
    .select(['card_key as cardKey', 'code', 'trainee_id as traineeId'])
    .where('class_id', '=', classId)
    .execute();
  const exact = cards.filter((card) => card.code === code);
  return exact.length > 0 ? exact : cards.filter((card) => sameCard(card.code, code));
}
