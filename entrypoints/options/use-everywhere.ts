import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

const EVERYWHERE = { origins: ['*://*/*'] };

/** Whether the extension may look at all sites, and how to ask for that and give it back. */
export interface Everywhere {
  readonly isGranted: boolean;
  readonly wasDenied: boolean;
  readonly onGrant: () => void;
  readonly onRevoke: () => void;
}

export function useEverywhere(): Everywhere {
  const [isGranted, setGranted] = useState(false);
  const [wasDenied, setDenied] = useState(false);
  useEffect(() => void browser.permissions.contains(EVERYWHERE).then(setGranted), []);
  const grant = async (): Promise<void> => {
    const granted = await browser.permissions.request(EVERYWHERE);
    setGranted(granted);
    setDenied(!granted);
  };
  const revoke = async (): Promise<void> => setGranted(!(await browser.permissions.remove(EVERYWHERE)));
  return { isGranted, wasDenied, onGrant: () => void grant(), onRevoke: () => void revoke() };
}
