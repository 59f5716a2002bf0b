import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any screen has; a control that is further away is not reachable in practice. */
const MOST_STOPS = 400;

/**
 * A person without a mouse. Controls are reached with Tab and Shift+Tab only, so a control outside the tab order
 * fails the test, and so does a place that does not let the cursor go.
 */
export class Keyboard {
  constructor(readonly page: Page) {}

  press(keys: string): Promise<void> {
    return this.page.keyboard.press(keys);
  }

  /** Types into whatever has the cursor. */
  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  /** Puts the cursor on a control by Tab, in the direction in which it lies. */
  async reach(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    let last = '';
    let unmoved = 0;
    let pressed = 0;
    while (pressed < MOST_STOPS) {
      const place = await placeOf(target);
      if (place.stops === 0) return;
      unmoved = place.focused === last ? unmoved + 1 : 0;
      last = place.focused;
      if (unmoved > 3) break;
      // Most of the way without looking, the last stops one by one.
      for (let stop = Math.max(1, Math.abs(place.stops) - 1); stop > 0; stop -= 1) {
        await this.press(place.stops < 0 ? 'Shift+Tab' : 'Tab');
        pressed += 1;
      }
    }
    throw new Error(`cannot be reached by keyboard: ${target.toString()}; the cursor stays at ${last}`);
  }

  /** Buttons, links, menu entries. */
  async activate(target: Locator): Promise<void> {
    await expect(target).toBeEnabled();
    await this.reach(target);
    await this.press('Enter');
  }

  /** Replaces what stands in a field. */
  async fill(target: Locator, text: string): Promise<void> {
    await this.reach(target);
    await this.press('ControlOrMeta+a');
    if (text === '') await this.press('Delete');
    else await this.type(text);
  }

  async check(target: Locator, checked = true): Promise<void> {
    await this.reach(target);
    if ((await target.isChecked()) !== checked) await this.press('Space');
    await expect(target).toBeChecked({ checked });
  }

  /** A group of radios is one stop of the tab order; the arrows choose inside it. */
  async choose(option: Locator): Promise<void> {
    const name = await option.getAttribute('name');
    const group = this.page.locator(`input[type="radio"][name="${name ?? ''}"]`);
    const chosen = group.and(this.page.locator(':checked'));
    await this.reach((await chosen.count()) > 0 ? chosen.first() : group.first());
    if ((await chosen.count()) === 0) await this.press('Space');
    const count = await group.count();
    for (let step = 0; step < count && !(await option.isChecked()); step += 1) await this.press('ArrowDown');
    await expect(option).toBeChecked();
  }

  /** The system's own list: the arrows change it without opening it. */
  async select(list: Locator, label: string): Promise<void> {
    await this.reach(list);
    for (let step = 0; step < 40; step += 1) {
      const { labels, at } = await list.evaluate((element) => {
        const { options, selectedIndex } = element as HTMLSelectElement;
        return { labels: [...options].map((option) => option.label.trim()), at: selectedIndex };
      });
      const wanted = labels.indexOf(label);
      if (wanted < 0) throw new Error(`no choice “${label}” among ${labels.join(' | ')}`);
      if (wanted === at) return;
      await this.press(wanted > at ? 'ArrowDown' : 'ArrowUp');
    }
    throw new Error(`cannot be chosen by keyboard: “${label}”`);
  }

  /** What Ctrl+V will bring. */
  async copy(text: string): Promise<void> {
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  }
}

interface Place {
  /** About how many stops ahead (or, negative, back) the control is; 0 when it has the cursor. */
  readonly stops: number;
  /** What has the cursor now, in words for the report. */
  readonly focused: string;
}

function placeOf(target: Locator): Promise<Place> {
  return target.evaluate((element): Place => {
    const active = document.activeElement ?? document.body;
    const all = [...document.querySelectorAll<HTMLElement>('*')];
    const at = all.indexOf(active as HTMLElement);
    const wanted = all.indexOf(element as HTMLElement);
    const label = active.getAttribute('aria-label') ?? active.textContent.trim().slice(0, 40);
    const focused = `<${active.tagName.toLowerCase()}> “${label}” (${at})`;
    if (active === element) return { stops: 0, focused };
    // From the body everything lies ahead, although the body contains it.
    const back = wanted < at && active !== document.body;
    const between = all
      .slice(Math.min(at, wanted) + 1, Math.max(at, wanted))
      .filter((other) => other.tabIndex >= 0 && other.matches(':enabled, a[href], [tabindex]'))
      .filter(
        (other) => other.checkVisibility() && !(other instanceof HTMLInputElement && other.type === 'radio'),
      );
    return { stops: (back ? -1 : 1) * (between.length + 1), focused };
  });
}
