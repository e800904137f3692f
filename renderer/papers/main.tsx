import '@fontsource-variable/noto-kufi-arabic';
import './paper.css';
import '../i18n';
import { createRoot } from 'react-dom/client';
import { call } from '../api';
import { Laid } from './laid';
import { Receipt } from './receipt';

/** The hidden window in which a paper is laid out: main prints it once told that it stands. */
const layOut = async (): Promise<void> => {
  const root = document.getElementById('root');
  const answer = await call('paper.content', {});
  if (!root || !answer.ok) return;
  const { receipt, language, digits, width, copy } = answer.value;
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
  createRoot(root).render(
    <Laid onLaid={(height) => void call('paper.ready', { height })}>
      <Receipt receipt={receipt} language={language} digits={digits} width={width} copy={copy} />
    </Laid>,
  );
};

void layOut();
