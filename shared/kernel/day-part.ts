/** Half days in the order of a day: sittings and classes are held in them, and a roll is called for one (buổi). */
export const DAY_PARTS = ['morning', 'afternoon', 'evening'] as const;
export type DayPart = (typeof DAY_PARTS)[number];

export const dayPartNames: Readonly<Record<DayPart, string>> = {
  morning: 'Sáng',
  afternoon: 'Chiều',
  evening: 'Tối',
};
