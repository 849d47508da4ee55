import { type ReactElement, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import '../../components/page.css';
import '../../components/panel.css';
import '../../components/tokens.css';
import { WelcomeView } from '../../components/welcome-view.tsx';
import '../../components/welcome.css';
import { Words } from '../../components/words.ts';
import { isToWelcome } from '../../utils/platform/checked-message.ts';
import { isFromExtension, onMessage } from '../../utils/platform/door.ts';
import { startPage } from '../../utils/platform/start-page.ts';
import { useKeys } from '../options/use-keys.ts';
import { say } from '../sidepanel/say.ts';
import { cleanSample } from './clean-sample.ts';

const SAMPLE = cleanSample(new Date());

function Welcome(): ReactElement {
  const [isClean, setClean] = useState(false);
  useEffect(() => {
    return onMessage({ from: isFromExtension, expects: isToWelcome }, () => {
      setClean(true);
      return undefined;
    });
  }, []);
  const shortcut = useKeys().find(({ name }) => name === '_execute_action')?.keys ?? '';
  return (
    <WelcomeView
      onOptions={() => void browser.runtime.openOptionsPage()}
      sample={{ ...SAMPLE, isClean, onToggle: () => setClean(!isClean) }}
      shortcut={shortcut}
    />
  );
}

createRoot(startPage(say('welcomeTitle'))).render(
  <Words value={say}>
    <Welcome />
  </Words>,
);
