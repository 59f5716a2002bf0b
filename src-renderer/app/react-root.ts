/**
 * React's drawing code as a script of its own that runs before the window's. While it is loaded it makes errors, and
 * for each the engine reads every script again that is on the stack: its own then, and not the whole window.
 */
export { createRoot } from 'react-dom/client';
