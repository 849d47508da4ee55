import type { ReactElement } from 'react';
import { WelcomeSample, type WelcomeSampleProps } from './welcome-sample.tsx';
import { useSay } from './words.ts';

interface WelcomeViewProps {
  readonly sample: WelcomeSampleProps;
  /** Keys that clip; empty while none are set. */
  readonly shortcut: string;
  readonly onOptions: () => void;
}

/** What the extension does, tried out at once, and the three things to know before the first page. */
export function WelcomeView({ sample, shortcut, onOptions }: WelcomeViewProps): ReactElement {
  const say = useSay();
  return (
    <main className="welcome">
      <header>
        <p aria-hidden="true" className="seal">
          净
        </p>
        <h1>{say('welcomeTitle')}</h1>
        <p className="lead">{say('welcomeLead')}</p>
      </header>
      <WelcomeSample {...sample} />
      <ul className="points">
        <li>
          <h2>{say('welcomePin')}</h2>
          <p>{say('welcomePinBody', shortcut === '' ? say('keysNone') : shortcut)}</p>
        </li>
        <li>
          <h2>{say('welcomePrivate')}</h2>
          <p>{say('welcomePrivateBody')}</p>
        </li>
        <li>
          <h2>{say('welcomeHonest')}</h2>
          <p>{say('welcomeHonestBody')}</p>
        </li>
      </ul>
      <p>
        <button onClick={onOptions} type="button">
          {say('welcomeOptions')}
        </button>
      </p>
    </main>
  );
}
