import { type ReactElement, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import '../../components/page.css';
import '../../components/sites.css';
import '../../components/tokens.css';
import { SitesView } from '../../components/sites-view.tsx';
import { type Say, Words } from '../../components/words.ts';
import { matchPatterns } from '../../utils/engine/sites/match-patterns.ts';
import { changeSettings, DEFAULT_SETTINGS, readSettings, watchSettings } from '../../utils/platform/settings.ts';

const EVERYWHERE = { origins: ['*://*/*'] };
const say: Say = (key, ...values) => browser.i18n.getMessage(key, values.map(String));

function Options(): ReactElement {
  const [settings, setSettings] = useState(DEFAULT_SETTINGS);
  const [isGranted, setGranted] = useState(false);
  const [wasDenied, setDenied] = useState(false);
  useEffect(() => {
    void readSettings().then(setSettings);
    void browser.permissions.contains(EVERYWHERE).then(setGranted);
    return watchSettings(setSettings);
  }, []);
  const grant = async (): Promise<void> => {
    const granted = await browser.permissions.request(EVERYWHERE);
    setGranted(granted);
    setDenied(!granted);
  };
  const revoke = async (): Promise<void> => setGranted(!(await browser.permissions.remove(EVERYWHERE)));
  return (
    <SitesView
      {...settings}
      isGranted={isGranted}
      listedSites={matchPatterns().length}
      onGrant={() => void grant()}
      onJoinPages={(joinPages) => void changeSettings({ joinPages })}
      onMaskReports={(maskReports) => void changeSettings({ maskReports })}
      onQuiet={(quietSites) => void changeSettings({ quietSites })}
      onRevoke={() => void revoke()}
      onRules={(userRules) => void changeSettings({ userRules })}
      wasDenied={wasDenied}
    />
  );
}

const container = document.getElementById('root');
if (!container) throw new TypeError('Unexpected page without #root, expected options.html');
document.documentElement.lang = browser.i18n.getUILanguage();
document.title = `${say('sitesTitle')} · ${say('name')}`;
createRoot(container).render(
  <Words.Provider value={say}>
    <Options />
  </Words.Provider>,
);
