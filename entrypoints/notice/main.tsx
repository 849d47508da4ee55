import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { NoticeView } from '../../components/notice-view.tsx';
import '../../components/page.css';
import '../../components/tokens.css';
import { REASONS } from '../../utils/platform/messages.ts';
import { startPage } from '../../utils/platform/start-page.ts';

const { i18n } = browser;
const given = new URLSearchParams(location.search).get('reason');
const reason = (REASONS.find((known) => known === given) ?? 'failed').replaceAll('-', '_') as 'no_article';
const title = i18n.getMessage(`reason_${reason}_title`);
createRoot(startPage(title)).render(
  <NoticeView
    body={i18n.getMessage(`reason_${reason}_body`)}
    nothingSaved={i18n.getMessage('noticeNothingSaved')}
    title={title}
    todo={i18n.getMessage(`reason_${reason}_todo`)}
    todoLabel={i18n.getMessage('noticeTodo')}
  />,
);
