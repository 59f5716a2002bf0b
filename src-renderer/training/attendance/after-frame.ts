/** A window that is hidden draws no frames; what waits for one goes on all the same. */
const LONGEST_MS = 40;

/** When what was just changed stands on the screen: work that the eye does not wait for begins then. */
export function afterFrame(): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, LONGEST_MS);
    requestAnimationFrame(() => {
      // A timer of no length comes after the frame that is being prepared.
      setTimeout(() => {
        clearTimeout(late);
        resolve();
      });
    });
  });
}
