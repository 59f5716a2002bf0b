const PLAIN = /^\d{1,9}$/u;
/** "1.234", "1 234", "1.234.567": thousands as Vietnamese writes and spreadsheets show them. */
const GROUPED = /^\d{1,3}([. \u00A0]\d{3}){1,2}$/u;

/** A whole number as a person writes it, without a sign; null for anything else. "-3" is no 3, and "1,5" no 15. */
export function parseWrittenCount(text: string): number | null {
  const trimmed = text.trim();
  if (PLAIN.test(trimmed)) return Number(trimmed);
  return GROUPED.test(trimmed) ? Number(trimmed.replace(/\D/gu, '')) : null;
}

/** Whole numbers with a point between thousands, as Vietnamese writes them. */
export function formatCount(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/gu, '.');
}
