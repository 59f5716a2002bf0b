import {
  createTheme,
  type AutocompleteProps,
  type BadgeProps,
  type ButtonProps,
  type CSSVariablesResolver,
  type InputWrapperProps,
  type KbdProps,
  type MantineColorsTuple,
  type ModalProps,
  type MultiSelectProps,
  type NativeSelectProps,
  type PasswordInputProps,
  type SelectProps,
  type TextareaProps,
  type TextInputProps,
  type TooltipProps,
} from '@mantine/core';

/** Deep lake green-blue: the one accent, for what can be pressed and where one is. */
const lake: MantineColorsTuple = [
  '#e9f5f5',
  '#d2e8e9',
  '#a5d2d5',
  '#74bac0',
  '#4ba3ab',
  '#2b8c96',
  '#147783',
  '#0b626d',
  '#084f58',
  '#053b42',
];

/** Warm greys: paper, not steel. */
const gray: MantineColorsTuple = [
  '#faf9f7',
  '#f4f2ee',
  '#eae7e1',
  '#dedad2',
  '#cbc6bc',
  '#aaa499',
  '#837d72',
  '#5f5a51',
  '#403c36',
  '#262320',
];

const dark: MantineColorsTuple = [
  '#e6e3de',
  '#c4c0b9',
  '#a5a19a',
  '#7b7872',
  '#55534f',
  '#3d3c39',
  '#2f2e2c',
  '#242423',
  '#1b1b1a',
  '#131312',
];

const amber: MantineColorsTuple = [
  '#fff6e3',
  '#fdeac3',
  '#f8d58c',
  '#f2bf55',
  '#e6a72b',
  '#c98a12',
  '#a56e08',
  '#835606',
  '#634105',
  '#452d03',
];

/** For real alarms only; deep enough to carry white letters in both schemes. */
const red: MantineColorsTuple = [
  '#fdeceb',
  '#f9d3d0',
  '#f0a8a3',
  '#e67b74',
  '#de564d',
  '#d3403a',
  '#c0332d',
  '#a82822',
  '#8a1f1a',
  '#6b1612',
];

/** Done, official: deep enough to carry white letters. */
const green: MantineColorsTuple = [
  '#e6f4ea',
  '#cfe9d6',
  '#a3d4b1',
  '#74bd89',
  '#4da66a',
  '#2f9150',
  '#1f7a3f',
  '#186434',
  '#124d28',
  '#0c371d',
];

const interfaceFont = "'Be Vietnam Pro', 'Segoe UI', system-ui, sans-serif";

export const theme = createTheme({
  colors: { lake, gray, dark, amber, red, green },
  primaryColor: 'lake',
  primaryShade: { light: 7, dark: 6 },
  black: '#23211e',
  fontFamily: interfaceFont,
  fontWeights: { regular: '400', medium: '500', bold: '600' },
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.5' },
  headings: {
    fontFamily: interfaceFont,
    fontWeight: '600',
    textWrap: 'pretty',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.3' },
      h2: { fontSize: '1.25rem', lineHeight: '1.35' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.4' },
    },
  },
  defaultRadius: 'md',
  radius: { xs: '3px', sm: '5px', md: '8px', lg: '12px', xl: '16px' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  // Plain objects: `Modal.extend(…)` and its like would put every component named here into the first screen's script.
  components: {
    Button: { defaultProps: { size: 'md' } satisfies Partial<ButtonProps> },
    TextInput: { defaultProps: { size: 'md' } satisfies Partial<TextInputProps> },
    PasswordInput: { defaultProps: { size: 'md' } satisfies Partial<PasswordInputProps> },
    Textarea: { defaultProps: { size: 'md' } satisfies Partial<TextareaProps> },
    NativeSelect: { defaultProps: { size: 'md' } satisfies Partial<NativeSelectProps> },
    Select: { defaultProps: { size: 'md' } satisfies Partial<SelectProps> },
    MultiSelect: { defaultProps: { size: 'md' } satisfies Partial<MultiSelectProps> },
    Autocomplete: { defaultProps: { size: 'md' } satisfies Partial<AutocompleteProps> },
    // A state that is cut off says nothing.
    Badge: { styles: { root: { minWidth: 'max-content' } } satisfies BadgeProps['styles'] },
    InputWrapper: {
      styles: {
        label: { marginBottom: 6 },
        description: { marginBottom: 6 },
      } satisfies InputWrapperProps['styles'],
    },
    Kbd: {
      styles: {
        root: { fontFamily: interfaceFont, fontWeight: 500, fontSize: '0.875rem' },
      } satisfies KbdProps['styles'],
    },
    Tooltip: { defaultProps: { withArrow: true, openDelay: 400 } satisfies Partial<TooltipProps> },
    Modal: {
      defaultProps: {
        centered: true,
        // What was typed does not go by a click that missed.
        closeOnClickOutside: false,
        transitionProps: { duration: 120 },
        overlayProps: { opacity: 0.4 },
      } satisfies Partial<ModalProps>,
    },
  },
});

/** Ground, ground under the pointer and letters of what is `variant="light"`; the library's own are near black in the dark. */
const quiet = (color: string, ground: string, hover: string, letters: string): Record<string, string> => ({
  [`--mantine-color-${color}-light`]: ground,
  [`--mantine-color-${color}-light-hover`]: hover,
  [`--mantine-color-${color}-light-color`]: letters,
});

/**
 * The three levels are told by lightness first (dark, light, middle), hue second; the order of lightness is the same
 * in both schemes. Everything that draws levels takes these variables.
 */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--content-width': '1200px',
    '--row-height': '44px',
  },
  light: {
    '--level-high': '#0b5a66',
    '--level-high-text': '#ffffff',
    '--level-medium': '#8fcfcd',
    '--level-medium-text': '#0c3237',
    '--level-low': '#c8773a',
    '--level-low-text': '#23160a',
    '--level-low-ink': '#a4560f',
    '--level-invalid': '#b7b1a6',
    '--level-invalid-hatch': '#8f897e',
    '--accent-text': '#084f58',
    '--surface': '#ffffff',
    '--surface-page': '#f7f5f2',
    '--surface-quiet': '#f4f2ee',
    '--line': '#e2ded7',
    '--text-second': '#5f5a51',
    '--row-hover': '#f3f7f7',
    '--row-selected': '#e3f1f2',
    '--official-gold': '#b98a1d',
    '--amber-text': '#835606',
    '--mantine-color-dimmed': '#5f5a51',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-placeholder': '#777166',
    ...quiet('lake', '#dff0f1', '#cbe5e7', '#084f58'),
    ...quiet('gray', '#ece9e3', '#e0dcd4', '#403c36'),
    ...quiet('amber', '#fdeac3', '#f9dda3', '#634105'),
    ...quiet('red', '#fbe2e0', '#f6d0cd', '#8a1f1a'),
    ...quiet('green', '#dcf1e2', '#c9e7d2', '#124d28'),
  },
  dark: {
    '--level-high': '#1f7f8c',
    '--level-high-text': '#ffffff',
    '--level-medium': '#a9dfdb',
    '--level-medium-text': '#0c3237',
    '--level-low': '#dc8f4c',
    '--level-low-text': '#23160a',
    '--level-low-ink': '#eaa367',
    '--level-invalid': '#6c6963',
    '--level-invalid-hatch': '#8f8b84',
    '--accent-text': '#a5d2d5',
    '--surface': '#242423',
    '--surface-page': '#1b1b1a',
    '--surface-quiet': '#2a2928',
    '--line': '#3d3c39',
    '--text-second': '#b5b1a9',
    '--row-hover': '#2b2e2e',
    '--row-selected': '#1f3a3d',
    '--official-gold': '#e0bb63',
    '--amber-text': '#f2bf55',
    '--mantine-color-body': '#242423',
    '--mantine-color-dimmed': '#b5b1a9',
    '--mantine-color-error': '#ff8a80',
    '--mantine-color-placeholder': '#9a968e',
    ...quiet('lake', '#1f4347', '#285156', '#bfe0e2'),
    ...quiet('gray', '#413f3b', '#4c4a45', '#e6e3de'),
    ...quiet('amber', '#4d3b12', '#5b4717', '#f8d58c'),
    ...quiet('red', '#522a27', '#613330', '#f5c0bc'),
    ...quiet('green', '#17382a', '#1d4533', '#a3d4b1'),
  },
});
