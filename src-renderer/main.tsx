import './app/schema-settings';
import { firstAnswers } from './app/first-calls';
import './app/styles';
import { StrictMode } from 'react';
import { createRoot } from './app/react-root';
import { App } from './app/app';
import { router } from './app/router';
import { shareStyleNonce } from './app/style-nonce';
import { tellOfNewProgram } from './app/new-program';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

shareStyleNonce();
tellOfNewProgram();

/** Drawn once, with the screen and its data there, instead of frame, gate and screen one after another. */
async function draw(container: HTMLElement): Promise<void> {
  // Whatever fails here is shown by the screen that needs it; an empty window would say nothing.
  await Promise.allSettled([firstAnswers, router.load()]);
  createRoot(container).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

void draw(root);
