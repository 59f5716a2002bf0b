import './app/schema-settings';
import './app/styles';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { shareStyleNonce } from './app/style-nonce';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

shareStyleNonce();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
