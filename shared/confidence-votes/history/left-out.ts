/** What stands where the result of a vote would stand that nothing proves. */
export const leftOutTitle = (title: string): string => `Không kể kết quả “${title}”`;
