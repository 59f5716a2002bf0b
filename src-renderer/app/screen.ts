import type { HelpPage } from '../ui/help/help-page';

/**
 * What every screen says about itself, given as `staticData` of its route: the shell shows the title in the top line
 * and F1 opens the page. `help` is fetched on demand so that the handbook costs the first screen nothing.
 */
declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    readonly title?: string;
    /** What the screen belongs to, left of the title: "Đại biểu và chức danh". */
    readonly belongsTo?: string;
    readonly help?: () => Promise<HelpPage>;
    /** Shown without rail and top line: first-run guide, projector. */
    readonly bare?: boolean;
    /** Takes the whole width (entry screens with wide grids). */
    readonly wide?: boolean;
  }
}
