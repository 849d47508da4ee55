import { describe, test } from 'vitest';
import { OWN_PAGE_STATES } from '../../scripts/pictures/own-page-states.ts';
import { PANEL_STATES } from '../../scripts/pictures/panel-states.ts';
import { Stand } from '../../scripts/pictures/stand.ts';
import { expectNoBarrier } from './axe.ts';
import { sharedStage } from './fixture.ts';

const stage = sharedStage();
const PANEL_WIDTH = 400;

describe('without a barrier and a break, light and dark, narrow and enlarged, is the state', () => {
  test.each([...OWN_PAGE_STATES, ...PANEL_STATES])('$name', async ({ name, show }) => {
    const stand = new Stand(stage(), new URL(stage().address('/')).port, 'light');
    const page = await show(stand);
    await expectNoBarrier(page, name, name.startsWith('panel') ? PANEL_WIDTH : undefined);
    await stand.clear();
  });
});
