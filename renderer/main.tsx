// The window's entry: fonts, tokens, the app.
import './language.ts';
import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/Popover.css';
import '@mantine/core/styles/Menu.css';
import '@mantine/core/styles/Tooltip.css';
import '@mantine/core/styles/ScrollArea.css';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import '@mantine/core/styles/CloseButton.css';
import '@mantine/core/styles/Overlay.css';
import '@mantine/core/styles/Input.css';
import '@mantine/spotlight/styles.css';
import './theme/tokens.css';
import './theme/base.css';
import './theme/mantine.css';
import './theme/print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { preparePrinting } from './printing.ts';
import { libraryActions } from './state/library.ts';
import { viewStore } from './state/view.ts';
import { Themed } from './theme/themed.tsx';

// The list is on its way while the page is put together.
if (viewStore.getState().route.place === 'library') libraryActions.begin();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
preparePrinting();
createRoot(root).render(
  <StrictMode>
    <Themed>
      <App />
    </Themed>
  </StrictMode>,
);
