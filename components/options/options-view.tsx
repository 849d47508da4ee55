import type { ReactElement } from 'react';
import { useSay } from '../words.ts';

/** A part of the settings under a heading of its own. */
export interface OptionsSection {
  readonly id: string;
  readonly title: string;
  readonly body: ReactElement;
}

interface OptionsViewProps {
  readonly version: string;
  readonly sections: readonly OptionsSection[];
}

/** All settings on one page, so that the browser's own search finds them; the list of parts leads to each. */
export function OptionsView({ version, sections }: OptionsViewProps): ReactElement {
  const say = useSay();
  return (
    <div className="options">
      <header>
        <h1>
          <span aria-hidden="true" className="seal">
            净
          </span>
          {say('optionsTitle')}
        </h1>
        <nav aria-label={say('optionsSections')}>
          <ul>
            {sections.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
        <p className="soft">
          {say('optionsVersion', version)} · <a href="welcome.html">{say('optionsWelcome')}</a>
        </p>
      </header>
      <main>
        {sections.map(({ id, title, body }) => (
          <section aria-labelledby={`${id}-title`} id={id} key={id}>
            <h2 id={`${id}-title`}>{title}</h2>
            {body}
          </section>
        ))}
      </main>
    </div>
  );
}
