/** 8:00, 8h00, 8 giờ 30, 800 and 08:00 are the same clock, "08:00"; '' where nothing was typed, null where it is none. */
export function typedClock(text: string): string | null {
  const typed = text
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/\s*phút$/u, '')
    .replace(/\s*(?:giờ|[h.])\s*/u, ':')
    .replace(/:$/u, '');
  if (typed === '') return '';
  const match = /^(\d{1,2}):?(\d{2})?$/u.exec(/^\d{3}$/u.test(typed) ? `0${typed}` : typed);
  if (!match) return null;
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? '0')];
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
