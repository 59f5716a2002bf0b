export interface TypedText {
  readonly text: string;
  /** Enter was pressed after it. */
  readonly entered: boolean;
}

export interface TypedAhead {
  /** What was typed so far; from here on the keys go where the cursor is. */
  readonly take: () => TypedText;
}

/** A field that has not come by then does not come; no key may be lost to it. */
const PATIENCE_MS = 10_000;

/**
 * Keeps what is typed while a field is still being drawn. On a slow PC that is long enough for a word, which would go into
 * the field below, as a figure of a ballot or a letter in a name. Escape gives up waiting.
 */
export function typeAhead(onEscape: () => void): TypedAhead {
  let text = '';
  let entered = false;

  function down(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Escape') {
      stop();
      onEscape();
    } else if (event.key === 'Enter') entered = text.trim() !== '';
    else if (event.key === 'Backspace') text = [...text].slice(0, -1).join('');
    else if ([...event.key].length === 1) text += event.key;
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  function stop(): void {
    window.clearTimeout(patience);
    window.removeEventListener('keydown', down, true);
  }
  const patience = window.setTimeout(stop, PATIENCE_MS);
  window.addEventListener('keydown', down, true);
  return {
    take: () => {
      stop();
      const typed = { text, entered };
      text = '';
      entered = false;
      return typed;
    },
  };
}
