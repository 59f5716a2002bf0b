/** "3F2A-91BC": the code of a PC as people read it out. */
export const machineName = (origin: string): string =>
  `${origin.slice(0, 4)}-${origin.slice(4)}`.toUpperCase();
